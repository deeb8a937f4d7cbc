import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authBackend from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import exampleUsers from './exampleUsers';

jest.setTimeout(60_000);

const ana = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { namespace: 'default', name: 'ana' },
  spec: { memberOf: ['team-ordering'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/team-ordering' }],
};

async function signIn(user: string | undefined, allowed: boolean) {
  const { server } = await startTestBackend({
    features: [
      authBackend,
      exampleUsers,
      catalogServiceMock.factory({ entities: [ana] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          auth: {
            providers: {
              example: {
                users: [
                  { entityRef: 'user:default/ana', title: 'Ana', text: 'Owns' },
                ],
                dangerouslyAllowOutsideDevelopment: allowed,
              },
            },
          },
        },
      }),
    ],
  });
  const call = request(server).get('/api/auth/example/refresh');
  return user === undefined ? call : call.set('x-example-user', user);
}

describe('example users', () => {
  it('sign in with their teams from the catalog', async () => {
    const { status, body } = await signIn('user:default/ana', true);
    expect(status).toBe(200);
    expect(body.profile).toEqual({ displayName: 'Ana' });
    expect(body.backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/ana',
      ownershipEntityRefs: ['user:default/ana', 'group:default/team-ordering'],
    });
  });

  it.each([undefined, 'user:default/root'])('do not include %s', async user => {
    expect((await signIn(user, true)).status).toBe(401);
  });

  it('cannot sign in outside development', async () => {
    expect((await signIn('user:default/ana', false)).status).toBe(403);
  });
});

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** The header that names the user who signs in. */
const HEADER = 'x-example-user';

interface ExampleUser {
  entityRef: string;
  title: string;
}

/**
 * Signs in any user in the configuration without checking who they are, so that
 * the portal can be tried from several points of view. Like the guest provider,
 * it is only for a portal on a local machine.
 */
const exampleAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async ({ title }: ExampleUser) => ({
    profile: { displayName: title },
  }),
  initialize: ({ config }): ExampleUser[] =>
    config.getConfigArray('users').map(user => ({
      entityRef: user.getString('entityRef'),
      title: user.getString('title'),
    })),
  async authenticate({ req }, users) {
    const entityRef = req.get(HEADER);
    const user = users.find(each => each.entityRef === entityRef);
    if (!user) {
      throw new AuthenticationError(`${HEADER}: not one of the example users`);
    }
    return { result: user };
  },
});

/** Lets people sign in as one of the example users during development. */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'example-users',
  register(env) {
    env.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        const allowed =
          process.env.NODE_ENV === 'development' ||
          config.getOptionalBoolean(
            'auth.providers.example.dangerouslyAllowOutsideDevelopment',
          );
        providers.registerProvider({
          providerId: 'example',
          factory: createProxyAuthProviderFactory({
            authenticator: exampleAuthenticator,
            signInResolver: async ({ result }, context) => {
              if (!allowed) {
                throw new NotAllowedError(
                  'The example users can only sign in during development, unless auth.providers.example.dangerouslyAllowOutsideDevelopment is set',
                );
              }
              return context.signInWithCatalogUser({
                entityRef: result.entityRef,
              });
            },
          }),
        });
      },
    });
  },
});

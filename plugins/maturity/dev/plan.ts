import type { Entity } from '@backstage/catalog-model';
import {
  testArea,
  testAspect,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import type { FakeMaturityApi } from '../src/__testUtils__';

function provider(
  kind: string,
  name: string,
  metadata: Partial<Entity['metadata']>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name, ...metadata },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-platform' }],
  };
}

/** What the platform offers. */
export const devProviders: Entity[] = [
  provider('Component', 'jaeger', {
    links: [{ url: 'https://www.jaegertracing.io/docs/', title: 'How to use' }],
  }),
  provider('Resource', 'openbao', {
    annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
    links: [{ url: 'https://openbao.org/docs/', title: 'How to use' }],
  }),
  provider('Template', 'secrets-for-a-service', {
    title: 'Secrets for a service',
  }),
];

/** A second model, that nothing is assessed by yet. */
export const platformModel = testModel({
  id: 'platform',
  title: 'Platform engineering',
  aspects: [
    {
      ...testAspect('investment', [
        testArea('investment.funding', { title: 'Funding' }),
      ]),
      title: 'Investment',
      readiness: [
        'Somebody is asked to serve more than one team.',
        'There is a budget that is not a favour.',
      ],
    },
  ],
});

/** Offers some capabilities, and serves a second model. */
export function offerCapabilities(api: FakeMaturityApi): void {
  const { capabilities } = api.assessments();
  capabilities.set('observability', {
    providers: ['component:default/jaeger'],
    dependsOn: ['component:default/jaeger'],
  });
  capabilities.set('identity-and-secrets', {
    providers: [
      'resource:default/openbao',
      'template:default/secrets-for-a-service',
    ],
  });
  api.serve(platformModel);
}

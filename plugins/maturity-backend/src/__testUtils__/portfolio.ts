import type { MockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { shopEntities, testEntity } from './entities';

const { hash: _hash, ...model } = testModel();

/** The shop, where `cart` uses the tracing that the platform offers. */
export function portfolioEntities(): Entity[] {
  const others = shopEntities().filter(
    ({ metadata }) => metadata.name !== 'cart' && metadata.name !== 'adverts',
  );
  const ownedBy = ['group:default/team-ordering'];
  return [
    ...others,
    testEntity('component:default/cart', {
      spec: { type: 'service', lifecycle: 'production' },
      relations: {
        partOf: ['system:default/ordering'],
        ownedBy,
        dependsOn: ['resource:default/jaeger'],
      },
    }),
    testEntity('component:default/adverts', {
      title: '=1+1, "x"',
      spec: { type: 'service', lifecycle: 'experimental' },
      relations: { ownedBy },
    }),
    testEntity('resource:default/jaeger', {
      annotations: {
        'cnmm.io/provides-capabilities': 'observability, unheard-of',
      },
    }),
  ];
}

/**
 * A configuration with the test model, and three assessments of early 2026:
 * two of `checkout`, and one of its system that both services inherit.
 */
export function portfolioSettings(folder: MockDirectory) {
  const submittedBy = 'user:default/ana';
  folder.setContent({
    'test.yaml': JSON.stringify(model),
    assessments: {
      'all.yaml': JSON.stringify({
        assessments: [
          {
            entityRef: 'component:default/checkout',
            model: 'test',
            submittedAt: '2026-01-10T08:00:00Z',
            submittedBy,
            answers: { 'technology.runtime': { state: 'assessed', level: 1 } },
          },
          {
            entityRef: 'component:default/checkout',
            model: 'test',
            submittedAt: '2026-03-02T08:00:00Z',
            submittedBy,
            answers: {
              'technology.runtime': {
                state: 'assessed',
                level: 2,
                practices: ['technology.runtime.l3-two'],
              },
            },
          },
          {
            entityRef: 'system:default/ordering',
            model: 'test',
            submittedAt: '2026-02-01T08:00:00Z',
            submittedBy,
            answers: { 'people.ai': { state: 'assessed', level: 3 } },
          },
        ],
      }),
    },
  });
  return {
    models: [{ file: folder.resolve('test.yaml') }],
    default: 'test',
    import: { path: folder.resolve('assessments') },
  };
}

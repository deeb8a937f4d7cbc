import type { MockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { ExchangedAssessment } from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { startMaturity } from './backend';
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

const submittedBy = 'user:default/ana';

const assessments: ExchangedAssessment[] = [
  {
    entityRef: 'component:default/checkout',
    submittedAt: '2026-01-10T08:00:00Z',
    submittedBy,
    answers: { 'technology.runtime': { state: 'assessed', level: 1 } },
  },
  {
    entityRef: 'component:default/checkout',
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
    submittedAt: '2026-02-01T08:00:00Z',
    submittedBy,
    answers: { 'people.ai': { state: 'assessed', level: 3 } },
  },
];

/**
 * Starts the plugin with the test model, and imports three assessments of early
 * 2026: two of `checkout`, and one of its system that both services inherit.
 */
export async function startPortfolio({
  folder,
  entities = portfolioEntities(),
  ...options
}: {
  /** For the file with the test model. */
  folder: MockDirectory;
} & Omit<Parameters<typeof startMaturity>[0], 'maturity'>) {
  folder.setContent({ 'test.yaml': JSON.stringify(model) });
  const maturity = await startMaturity({
    ...options,
    entities,
    maturity: {
      models: [{ file: folder.resolve('test.yaml') }],
      default: 'test',
    },
  });
  const { status } = await maturity.send('post', '/import', {
    body: { assessments },
  });
  expect(status).toBe(200);
  await maturity.reconcile();
  return maturity;
}

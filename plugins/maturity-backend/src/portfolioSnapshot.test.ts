import { createMockDirectory } from '@backstage/backend-test-utils';
import { setTimeout } from 'node:timers/promises';
import { databaseCases, storesOn } from './__testUtils__/databases';
import { startPortfolio } from './__testUtils__/portfolio';
import type { ProjectedEntity, ReportProjector } from './database';

jest.setTimeout(60_000);

const folder = createMockDirectory();

const entity = (name: string, dependsOn: string[]): ProjectedEntity => ({
  entityRef: `component:default/${name}`,
  kind: 'component',
  title: name,
  systemRef: 'system:default/ordering',
  dependsOn,
  sources: [{ entityRef: `component:default/${name}`, relation: 'own' }],
});

/** Gives every entity a level, which shows in every view. */
const atLevel = (level: number): ReportProjector => ({
  modelId: 'test',
  version: String(level),
  holding: () => [],
  project: ({ entityRef }) => ({
    modelId: 'test',
    level,
    revision: 0,
    answered: level,
    total: 5,
    oldestSubmittedAt: '2026-03-03T00:00:00.000Z',
    aspects: [{ aspectId: 'technology', level, inherited: false }],
    areas: [
      {
        areaId: 'technology.runtime',
        state: 'assessed',
        level,
        sourceRef: entityRef,
        submittedAt: '2026-03-03T00:00:00.000Z',
      },
    ],
    evidence: { supported: 0, contradicted: 0, none: 0, beyond: 0 },
    seenUses: [],
    needs: [{ areaId: 'technology.runtime', capabilityIds: ['observability'] }],
    changes: [
      {
        aspectId: 'technology',
        from: null,
        to: level,
        at: '2026-03-03T00:00:00.000Z',
      },
    ],
  }),
});

describe.each(databaseCases())('A view of a portfolio on %s', (_name, init) => {
  it.each([
    'rollups?groupBy=system&expand=areas&given=observability',
    'entities?sort=level',
    'capabilities',
    'trend?from=2026-01-01&to=2026-06-01',
    'export?format=csv',
    'export?format=csv&groupBy=system&expand=areas',
  ])(
    'shows one point in time, whatever is written meanwhile: %s',
    async path => {
      const knex = await init();
      const maturity = await startPortfolio({ folder, knex });
      const { projection } = await storesOn(knex);
      const read = async () => {
        const { status, body, text } = await maturity.get(`/portfolio/${path}`);
        expect(status).toBe(200);
        return path.startsWith('export') ? text : body;
      };
      const reset = async () => {
        await knex('projected_entities').where('title', 'new').delete();
        await projection.put([entity('known', [])], [atLevel(1)]);
      };
      const dependsOn = ['resource:default/jaeger'];
      const write = () =>
        projection.put(
          [entity('known', dependsOn), entity('new', dependsOn)],
          [atLevel(2)],
        );

      await reset();
      const before = await read();
      await write();
      const after = await read();
      expect(after).not.toEqual(before);

      // The write comes before the first statement, then before the second, ...
      const client = Object.getPrototypeOf(knex.client);
      const run = client._query;
      for (let turn = 1; ; turn++) {
        await reset();
        let statements = 0;
        let writing: Promise<unknown> | undefined;
        client._query = async function interrupted(...args: unknown[]) {
          if (++statements === turn) {
            writing = write();
            // It has to wait where a single connection is in use.
            await Promise.race([writing, setTimeout(50)]);
          }
          return run.apply(this, args);
        };
        const shown = await read().finally(() => {
          client._query = run;
        });
        if (!writing) break;
        await writing;
        expect([before, after]).toContainEqual(shown);
      }
    },
  );
});

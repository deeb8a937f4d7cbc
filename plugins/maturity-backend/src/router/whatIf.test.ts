import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Rollup } from '@cnmm/backstage-plugin-maturity-common';
import { databaseCases } from '../__testUtils__/databases';
import { startPortfolio } from '../__testUtils__/portfolio';

jest.setTimeout(60_000);

const folder = createMockDirectory();

describe.each(databaseCases())(
  'rollups with given capabilities on %s',
  (_name, init) => {
    let maturity: Awaited<ReturnType<typeof startPortfolio>>;
    let knex: Awaited<ReturnType<typeof init>>;
    beforeAll(async () => {
      knex = await init();
      maturity = await startPortfolio({ folder, knex });
    });

    async function rollups(query: string): Promise<Rollup[]> {
      const path = `/portfolio/rollups?${query}`;
      const { status, body } = await maturity.send('get', path);
      expect({ path, status }).toEqual({ path, status: 200 });
      return body.items;
    }

    it('show the levels that entities would have', async () => {
      const [before] = await rollups('groupBy=system&expand=areas');
      const [after] = await rollups(
        'groupBy=system&expand=areas&given=observability',
      );
      // checkout lacks observability for level 3 of runtime, where it has the
      // other practice in place, and for level 4 of people.ai, where the rest is
      // up to its team. cart uses it already.
      const none = { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
      const runtime = {
        counts: { ...none, 3: 1 },
        notAssessed: 1,
        inherited: 0,
        median: 3,
        min: 3,
      };
      const ai = {
        counts: { ...none, 3: 1, 4: 1 },
        notAssessed: 0,
        inherited: 2,
        median: 3,
        min: 3,
      };
      expect(after).toEqual({
        ...before,
        aspects: [
          { aspectId: 'people', ...ai },
          { aspectId: 'technology', ...runtime },
        ],
        areas: before.areas?.map(area => ({
          ...area,
          ...(area.areaId === 'people.ai' && ai),
          ...(area.areaId === 'technology.runtime' && runtime),
        })),
      });
      expect(before.aspects[0]).toMatchObject({ counts: { 3: 2, 4: 0 } });
      expect(before.aspects[1]).toMatchObject({ median: 2, notAssessed: 1 });
    });

    it('agree with the list of the entities that would rise', async () => {
      const read = (path: string) => maturity.send('get', `/portfolio/${path}`);
      const { body } = await read('entities?risesWith=observability');
      expect(body.items).toMatchObject([
        {
          entityRef: 'component:default/checkout',
          // The actual levels.
          aspects: [
            { aspectId: 'people', level: 3 },
            { aspectId: 'technology', level: 2 },
          ],
          rises: [
            { aspectId: 'people', to: 4 },
            { aspectId: 'technology', to: 3 },
          ],
        },
      ]);
      const { text } = await maturity.get(
        '/portfolio/export?format=csv&risesWith=observability&aspect=technology',
      );
      const [headers, line, rest] = text.trim().split('\r\n');
      expect(headers).toMatch(/,people risesTo,technology risesTo$/);
      expect(line).toMatch(/^component:default\/checkout,.*,4,3$/);
      expect(rest).toBeUndefined();

      const all = await read('entities');
      expect(all.body.items[0]).not.toHaveProperty('rises');
    });

    it('respect the filter', async () => {
      const given = 'given=observability';
      const [cart] = await rollups(`groupBy=kind&text=cart&${given}`);
      expect(cart.aspects.map(({ median }) => median)).toEqual([3, null]);
      const groups = await rollups(`groupBy=lifecycle&${given}`);
      expect(
        groups.map(({ group, aspects }) => [group.value, aspects[1].median]),
      ).toEqual([
        ['experimental', null],
        ['production', 3],
      ]);
    });

    it.each([
      ['given=none', "given: test has no capability 'none'"],
      ['given=observability&given=none', "'none'"],
      ['given=', 'given'],
    ])('reject an unknown capability: %s', async (query, named) => {
      const path = `/portfolio/rollups?groupBy=system&${query}`;
      const { status, body } = await maturity.send('get', path);
      expect(status).toBe(400);
      expect(body.error.message).toContain(named);
    });

    it('are restored by a reconciliation after the projection is lost', async () => {
      const bySystem = () => rollups('groupBy=system&given=observability');
      const before = await bySystem();
      const directory = resolvePackagePath(
        '@cnmm/backstage-plugin-maturity-backend',
        'migrations',
      );
      while (await knex.schema.hasTable('projected_entities')) {
        await knex.migrate.down({ directory });
      }
      await knex.migrate.latest({ directory });
      expect(await bySystem()).toEqual([]);
      await maturity.reconcile();
      expect(await bySystem()).toEqual(before);
      expect(before[0].aspects[1].median).toBe(3);
    });
  },
);

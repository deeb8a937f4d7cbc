import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

const assessed = (level: number) => ({ state: 'assessed', level });

describe.each(databaseCases())(
  'reports of many entities on %s',
  (_name, init) => {
    let maturity: Awaited<ReturnType<typeof startMaturity>>;
    beforeAll(async () => {
      maturity = await startMaturity({ knex: await init() });
      const { answer, submit } = maturity;
      await answer('system/default/ordering', 'policy.ai', assessed(3));
      await submit('system/default/ordering');
      await answer('component/default/cart', 'technology.ai', assessed(2));
      await submit('component/default/cart');
    });

    const query = (entityRefs: unknown, parameters = '') =>
      maturity.send('post', `/reports/query${parameters}`, {
        body: { entityRefs },
      });

    it('are the same as for single entities, in the order of the request', async () => {
      const refs = [
        'system:default/ordering',
        'component:default/cart',
        'component:default/adverts',
        'group:default/engineering',
        // The same one, as it may be written too.
        'Component:default/cart',
      ];
      const { status, body } = await query(refs);
      expect(status).toBe(200);
      const alone = [];
      for (const entityRef of refs) {
        const { body: report } = await maturity.send(
          'get',
          `/entities/${entityRef.replace(':', '/')}/report`,
        );
        alone.push({ entityRef: entityRef.toLowerCase(), report });
      }
      expect(body.items).toEqual(alone);
      // Cart has its own answer and the system's, adverts has none.
      expect(
        alone.map(({ report }) => report.coverage.answered).slice(0, 3),
      ).toEqual([1, 2, 0]);
    });

    it('are null for entities that do not exist or are not assessed', async () => {
      const { body } = await query([
        'component:default/none',
        'user:default/ana',
        'Component:Default/Cart',
      ]);
      expect(body.items).toMatchObject([
        { entityRef: 'component:default/none', report: null },
        { entityRef: 'user:default/ana', report: null },
        {
          entityRef: 'component:default/cart',
          report: { entityRef: 'component:default/cart' },
        },
      ]);
      expect((await query([])).body).toEqual({ items: [] });
    });

    it('can be a thousand, with the longest possible names', async () => {
      const refs = Array.from(
        { length: 1000 },
        (_, index) =>
          `component:${'n'.repeat(63)}/${String(index).padStart(63, 'x')}`,
      );
      const { status, body } = await query(refs);
      expect(status).toBe(200);
      expect(body.items).toEqual(
        refs.map(entityRef => ({ entityRef, report: null })),
      );
      const more = await query([...refs, refs[0]]);
      expect(more.status).toBe(400);
      expect(more.body.error.message).toContain('entityRefs');
    });

    it.each([
      [['checkout'], '', 400, 'entityRefs.0: '],
      [['component:default/cart', 'component:cart'], '', 400, 'entityRefs.1: '],
      [['component:default/cart/x'], '', 400, 'entityRefs.0: '],
      [['__proto__'], '', 400, 'entityRefs.0: '],
      [[7], '', 400, 'entityRefs'],
      ['component:default/cart', '', 400, 'entityRefs'],
      [undefined, '', 400, 'entityRefs'],
      [['component:default/cart'], '?model=none', 404, 'model: '],
      [['component:default/cart'], '?modle=cnmm', 400, 'modle'],
    ])(
      'reject %j%s with %i, naming %s',
      async (refs, parameters, status, name) => {
        const response = await query(refs, parameters);
        expect(response.status).toBe(status);
        expect(response.body.error.message).toContain(name);
      },
    );
  },
);

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { AreaReport } from '@cnmm/backstage-plugin-maturity-common';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';
import { shopEntities, testEntity } from '../__testUtils__/entities';
import { restrictedPermissions } from '../__testUtils__/restrictedPermissions';

jest.setTimeout(60_000);

const assessed = (level: number) => ({ state: 'assessed', level });

const checkout = 'component:default/checkout';
const till = 'component:default/till';
const pathOf = (ref: string) => `/entities/${ref.replace(':', '/')}`;

/** An assessment as an import has it, of whatever entity. */
const imported = (entityRef: string, month = 1) => ({
  entityRef,
  submittedAt: `2026-0${month}-01T00:00:00.000Z`,
  submittedBy: 'user:default/ana',
  answers: { 'people.ai': assessed(month) },
});

const isUser = (credentials?: BackstageCredentials) =>
  JSON.stringify(credentials?.principal ?? null).includes('"user"');

/** Everything is allowed, but not all of the catalog may be read. */
const permissions = restrictedPermissions();

describe.each(databaseCases())('orphaned answers on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;

  const reattach = async (from: string, to: string) => {
    const { status, body } = await maturity.send('post', '/orphans/reattach', {
      body: { from, to },
    });
    return { status, body, message: body.error?.message };
  };
  const orphans = async (query = '') => {
    const { status, body } = await maturity.send('get', `/orphans${query}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  };
  const importAll = async (...assessments: object[]) => {
    const { status } = await maturity.send('post', '/import', {
      body: { assessments },
    });
    expect(status).toBe(200);
    await maturity.settled();
  };
  /** The level and source of each answered area. */
  const answers = async (ref: string) => {
    const { body } = await maturity.send('get', `${pathOf(ref)}/report`);
    return Object.fromEntries(
      body.areas.flatMap(({ areaId, level, provenance }: AreaReport) =>
        provenance ? [[areaId, [level, provenance.entityRef]]] : [],
      ),
    );
  };
  /** The numbers of answered areas in the portfolio, by entity. */
  const answered = async () => {
    const { body } = await maturity.send('get', '/portfolio/entities');
    return Object.fromEntries(
      body.items.map(
        (row: { entityRef: string; coverage: { answered: number } }) => [
          row.entityRef,
          row.coverage.answered,
        ],
      ),
    );
  };
  const rename = (kind: string, from: string, to: string) => {
    const entity = maturity.entities.find(
      each => each.kind === kind && each.metadata.name === from,
    )!;
    entity.metadata = { ...entity.metadata, name: to };
  };

  describe('of an entity that was renamed', () => {
    beforeEach(async () => {
      maturity = await startMaturity({ knex: await init() });
    });

    it('are listed, and follow it to its new name', async () => {
      const { answer, send, submit } = maturity;
      const entity = 'component/default/checkout';
      await answer(entity, 'people.ai', assessed(2));
      await submit(entity, { note: 'Ours.' });
      await answer(entity, 'policy.ai', assessed(1));
      await send('put', `${pathOf(checkout)}/targets/people`, {
        body: { level: 4, reason: 'We grow.' },
      });
      const { body: before } = await send(
        'get',
        `${pathOf(checkout)}/assessments/1`,
      );
      await maturity.reconcile();
      expect(await orphans()).toEqual({ items: [], totalItems: 0 });

      rename('Component', 'checkout', 'till');
      await maturity.reconcile();
      expect(await orphans()).toEqual({
        items: [
          {
            entityRef: checkout,
            modelIds: ['cnmm'],
            assessments: 1,
            submittedAt: before.assessment.submittedAt,
            submittedBy: 'user:default/mock',
            draftAnswers: 1,
            targets: 1,
          },
        ],
        totalItems: 1,
      });
      expect(await answers(till)).toEqual({});

      expect(await reattach('Component:default/Checkout', till)).toMatchObject({
        status: 200,
        body: {
          from: checkout,
          to: till,
          modelIds: ['cnmm'],
          assessments: 1,
          draftAnswers: 1,
          targets: 1,
        },
      });
      expect(await orphans()).toEqual({ items: [], totalItems: 0 });
      const { body: after } = await send(
        'get',
        `${pathOf(till)}/assessments/1`,
      );
      expect(after.assessment).toEqual({
        ...before.assessment,
        entityRef: till,
      });
      expect(await answers(till)).toEqual({ 'people.ai': [2, till] });
      const { body: report } = await send('get', `${pathOf(till)}/report`);
      expect(
        report.aspects.find(
          ({ aspectId }: { aspectId: string }) => aspectId === 'people',
        ).target,
      ).toMatchObject({ level: 4, reason: 'We grow.' });
      await maturity.settled();
      expect(await answered()).toMatchObject({ [till]: 1 });

      const { body: next } = await submit('component/default/till');
      expect(next.assessment).toMatchObject({ entityRef: till, revision: 2 });
    });

    it('are inherited again by all that belong to it', async () => {
      const { answer, entities, submit } = maturity;
      await answer('system/default/ordering', 'policy.ai', assessed(3));
      await submit('system/default/ordering');
      rename('System', 'ordering', 'sales');
      for (const entity of entities) {
        entity.relations = entity.relations?.map(({ type, targetRef }) => ({
          type,
          targetRef: targetRef.replace(':default/ordering', ':default/sales'),
        }));
      }
      await maturity.reconcile();
      expect(await answered()).toEqual({
        'component:default/adverts': 0,
        'component:default/cart': 0,
        'component:default/checkout': 0,
      });
      const sales = 'system:default/sales';
      expect((await reattach('system:default/ordering', sales)).status).toBe(
        200,
      );
      await maturity.settled();
      expect(await answered()).toEqual({
        'component:default/adverts': 0,
        'component:default/cart': 1,
        'component:default/checkout': 1,
      });
    });
  });

  describe('are only moved', () => {
    beforeAll(async () => {
      maturity = await startMaturity({
        knex: await init(),
        features: [permissions.factory],
        entities: [
          ...shopEntities(),
          testEntity('component:default/veiled'),
          testEntity('component:default/veiled-too'),
          testEntity('location:default/root'),
        ],
        visibleTo: (credentials, { metadata }) =>
          !metadata.name.startsWith('veiled') || !isUser(credentials),
      });
      await maturity.reconcile();
      await importAll(
        imported('component:default/gone'),
        imported('component:default/veiled'),
        imported('component:default/cart'),
        imported('component:default/cart', 2),
      );
    });

    it.each([
      [
        'from an entity',
        409,
        'component:default/cart',
        'component:default/adverts',
        /^from: .*in the catalog/,
      ],
      [
        'from a hidden entity',
        409,
        'component:default/veiled',
        checkout,
        /^from: .*in the catalog/,
      ],
      [
        'from an entity without answers',
        404,
        checkout,
        'component:default/adverts',
        /^from: nothing is stored/,
      ],
      [
        'from a hidden entity without answers',
        404,
        'component:default/veiled-too',
        checkout,
        /^from: nothing is stored/,
      ],
      [
        'from something',
        404,
        'component:default/never',
        checkout,
        /^from: nothing is stored/,
      ],
      [
        'to an entity',
        404,
        'component:default/gone',
        'component:default/never',
        /^to: no entity/,
      ],
      [
        'to a visible entity',
        404,
        'component:default/gone',
        'component:default/veiled',
        /^to: no entity/,
      ],
      [
        'to what is assessed',
        400,
        'component:default/gone',
        'location:default/root',
        /^to: 'location' is not assessed/,
      ],
      [
        'to a free place',
        409,
        'component:default/gone',
        'component:default/cart',
        /^to: component:default\/cart already has assessments \(2\) of the model cnmm$/,
      ],
      [
        'from a ref',
        400,
        'gone',
        checkout,
        /^from: "gone" must be a full entity ref/,
      ],
      [
        'to a ref',
        400,
        'component:default/gone',
        'component:default/a b',
        /^to: "component:default\/a b" must be/,
      ],
    ])('%s: %i', async (_what, status, from, to, message) => {
      const before = await orphans();
      expect(before.items).toMatchObject([
        { entityRef: 'component:default/gone', assessments: 1 },
      ]);
      expect(await reattach(from, to)).toMatchObject({
        status,
        message: expect.stringMatching(message),
      });
      expect(await orphans()).toEqual(before);
    });

    it('while the catalog answers', async () => {
      maturity.failCatalog(
        Object.assign(new Error('connect ECONNREFUSED'), {
          name: 'FetchError',
        }),
      );
      for (const [method, path, body] of [
        ['get', '/orphans', undefined],
        [
          'post',
          '/orphans/reattach',
          { from: 'component:default/gone', to: till },
        ],
      ] as const) {
        const response = await maturity.send(method, path, { body });
        expect([path, response.status, response.body.error.message]).toEqual([
          path,
          503,
          expect.stringMatching(/^The catalog/),
        ]);
      }
      maturity.failCatalog();
      expect((await orphans()).totalItems).toBe(1);
    });
  });

  it('come in pages, ordered by ref', async () => {
    maturity = await startMaturity({ knex: await init() });
    const refs = ['a', 'b', 'c', 'd', 'e'].map(
      name => `component:default/gone-${name}`,
    );
    await maturity.reconcile();
    await importAll(...[...refs, checkout].reverse().map(ref => imported(ref)));
    const found: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await orphans(
        `?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      expect(page.totalItems).toBe(5);
      found.push(
        page.items.map(({ entityRef }: { entityRef: string }) => entityRef),
      );
      cursor = page.nextCursor;
    } while (cursor);
    expect(found).toEqual([refs.slice(0, 2), refs.slice(2, 4), refs.slice(4)]);
    // A page that all fit on is the last one.
    expect(await orphans('?limit=5')).not.toHaveProperty('nextCursor');
    const { status, body } = await maturity.send(
      'get',
      '/orphans?cursor=nonsense',
    );
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(/^cursor:/),
    ]);
  });
});

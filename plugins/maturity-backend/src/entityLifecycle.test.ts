import { RELATION_PART_OF } from '@backstage/catalog-model';
import type { AreaReport } from '@cnmm/backstage-plugin-maturity-common';
import { startMaturity } from './__testUtils__/backend';
import { databaseCases } from './__testUtils__/databases';
import { shopEntities, testEntity } from './__testUtils__/entities';

jest.setTimeout(60_000);

const area = 'people.ai';
const systemArea = 'process.security';
const assessed = (level: number) => ({ state: 'assessed', level });

const checkout = 'component/default/checkout';
const ordering = 'system/default/ordering';

type Maturity = Awaited<ReturnType<typeof startMaturity>>;

/** What the tests look at, as a user sees it. */
function viewOf({ send }: Maturity) {
  async function read(path: string) {
    const { status, body } = await send('get', path);
    expect({ path, status }).toEqual({ path, status: 200 });
    return body;
  }
  return {
    statusOf: async (entity: string) =>
      (await send('get', `/entities/${entity}/report`)).status,
    /** The level and source of each answered area. */
    async answers(entity: string) {
      const { areas }: { areas: AreaReport[] } = await read(
        `/entities/${entity}/report`,
      );
      return Object.fromEntries(
        areas.flatMap(({ areaId, level, provenance }) =>
          provenance ? [[areaId, [level, provenance.entityRef]]] : [],
        ),
      );
    },
    /** Entities and answered areas of each system, by ref. */
    async systems() {
      const { items } = await read('/portfolio/rollups?groupBy=system');
      return Object.fromEntries(
        items.map(
          (row: {
            group: { ref?: string };
            entities: number;
            coverage: { answered: number };
          }) => [
            row.group.ref ?? 'none',
            [row.entities, row.coverage.answered],
          ],
        ),
      );
    },
    /** The refs of everything that the portfolio lists as a component. */
    async components() {
      const { items } = await read('/portfolio/entities?kind=component');
      return items.map(({ entityRef }: { entityRef: string }) => entityRef);
    },
    /** The refs and revisions of all stored assessments. */
    async stored() {
      const { assessments } = await read('/export?format=json');
      return assessments.map(
        ({ entityRef, submittedAt }: Record<string, string>) => [
          entityRef,
          submittedAt,
        ],
      );
    },
    revisions: async (entity: string) =>
      (await read(`/entities/${entity}/assessments`)).totalItems,
    draft: async (entity: string) =>
      (await read(`/entities/${entity}/draft`)).areas.filter(
        ({ version }: { version: string | null }) => version !== null,
      ),
    report: (entity: string) => read(`/entities/${entity}/report`),
  };
}

describe.each(databaseCases())('an entity of the catalog on %s', (_, init) => {
  let maturity: Maturity;
  let view: ReturnType<typeof viewOf>;
  let ahead = 0;

  /** What entities belong to is cached; after this, it is read again. */
  const forgetLinks = () => {
    ahead += 31_000;
  };

  const indexOf = (name: string, kind = 'Component') =>
    maturity.entities.findIndex(
      entity => entity.kind === kind && entity.metadata.name === name,
    );

  const remove = (name: string, kind?: string) =>
    maturity.entities.splice(indexOf(name, kind), 1)[0];

  beforeAll(() => {
    const { now } = Date;
    jest.spyOn(Date, 'now').mockImplementation(() => now() + ahead);
  });
  afterAll(() => jest.restoreAllMocks());

  beforeEach(async () => {
    maturity = await startMaturity({
      knex: await init(),
      entities: [
        ...shopEntities(),
        testEntity('system:default/billing', {
          relations: { ownedBy: ['group:default/team-ordering'] },
        }),
      ],
    });
    view = viewOf(maturity);
    await maturity.answer(checkout, area, assessed(2));
    await maturity.submit(checkout);
    await maturity.answer(ordering, systemArea, assessed(3));
    await maturity.submit(ordering);
    await maturity.answer('system/default/billing', systemArea, assessed(1));
    await maturity.submit('system/default/billing');
    await maturity.reconcile();
  });

  it('that is deleted keeps its answers, and returns with them', async () => {
    const { answer, entities, reconcile, send } = maturity;
    await answer(checkout, 'policy.ai', assessed(1));
    await send('put', `/entities/${checkout}/targets/people`, {
      body: { level: 4 },
    });
    const before = {
      report: await view.report(checkout),
      systems: await view.systems(),
      stored: await view.stored(),
      draft: await view.draft(checkout),
    };
    // `checkout` has its own answer and that of its system, `cart` the latter.
    expect(before.systems).toMatchObject({ 'system:default/ordering': [2, 3] });

    const gone = remove('checkout');
    await reconcile();
    expect(await view.statusOf(checkout)).toBe(404);
    expect(await view.systems()).toMatchObject({
      'system:default/ordering': [1, 1],
    });
    expect(await view.components()).toEqual([
      'component:default/adverts',
      'component:default/cart',
    ]);
    expect(await view.stored()).toEqual(before.stored);
    for (const [method, path, body] of [
      ['put', 'draft/areas/people.ai', assessed(1)],
      ['post', 'assessments', {}],
      ['delete', 'draft', undefined],
      ['delete', 'targets/people', undefined],
    ] as const) {
      const response = await send(method, `/entities/${checkout}/${path}`, {
        body,
      });
      expect([method, path, response.status]).toEqual([method, path, 404]);
    }

    entities.push(gone);
    // The one entity is read live, before any reconciliation.
    expect(await view.report(checkout)).toEqual(before.report);
    expect(await view.draft(checkout)).toEqual(before.draft);
    await reconcile();
    expect(await view.systems()).toEqual(before.systems);
    expect(await view.stored()).toEqual(before.stored);
    const { body } = await maturity.submit(checkout);
    expect(body.assessment).toMatchObject({
      revision: 2,
      answers: {
        [area]: { answer: assessed(2), revision: 1 },
        'policy.ai': { answer: assessed(1), revision: 2 },
      },
    });
  });

  it('that is moved inherits from its new system at once', async () => {
    const { entities, reconcile } = maturity;
    expect(await view.answers(checkout)).toEqual({
      [area]: [2, 'component:default/checkout'],
      [systemArea]: [3, 'system:default/ordering'],
    });

    const entity = entities[indexOf('checkout')];
    entities[indexOf('checkout')] = {
      ...entity,
      relations: entity.relations?.map(relation =>
        relation.type === RELATION_PART_OF
          ? { ...relation, targetRef: 'system:default/billing' }
          : relation,
      ),
    };
    const moved = {
      [area]: [2, 'component:default/checkout'],
      [systemArea]: [1, 'system:default/billing'],
    };
    expect(await view.answers(checkout)).toEqual(moved);
    expect(await view.revisions(checkout)).toBe(1);

    await reconcile();
    expect(await view.answers(checkout)).toEqual(moved);
    expect(await view.systems()).toMatchObject({
      'system:default/ordering': [1, 1],
      'system:default/billing': [1, 2],
    });
  });

  it('whose system is moved inherits from the new domain', async () => {
    const { answer, entities, reconcile, submit } = maturity;
    entities.push(testEntity('domain:default/payments'));
    await answer('domain/default/payments', 'policy.ai', assessed(4));
    await submit('domain/default/payments');
    expect(await view.answers(checkout)).not.toHaveProperty('policy.ai');

    const index = indexOf('ordering', 'System');
    entities[index] = testEntity('system:default/ordering', {
      relations: { partOf: ['domain:default/payments'] },
    });
    forgetLinks();
    const inherited = { 'policy.ai': [4, 'domain:default/payments'] };
    expect(await view.answers(checkout)).toMatchObject(inherited);
    await reconcile();
    expect(await view.systems()).toMatchObject({
      'system:default/ordering': [2, 5],
    });
  });

  it('that is renamed is a new one, and the old one is kept', async () => {
    const { entities, reconcile } = maturity;
    const stored = await view.stored();
    const old = remove('checkout');
    entities.push({ ...old, metadata: { ...old.metadata, name: 'till' } });
    await reconcile();

    const till = 'component/default/till';
    expect(await view.statusOf(checkout)).toBe(404);
    expect(await view.revisions(till)).toBe(0);
    expect(await view.answers(till)).toEqual({
      [systemArea]: [3, 'system:default/ordering'],
    });
    // Two components, each with nothing but the answer of their system.
    expect(await view.systems()).toMatchObject({
      'system:default/ordering': [2, 2],
    });
    expect(await view.components()).toEqual([
      'component:default/adverts',
      'component:default/cart',
      'component:default/till',
    ]);
    expect(await view.stored()).toEqual(stored);

    // The names of two entities do not mix, if the old one is used again.
    entities.push(old);
    await reconcile();
    expect(await view.revisions(checkout)).toBe(1);
    expect(await view.revisions(till)).toBe(0);
  });

  it('loses what it inherits with the system, and has it back with it', async () => {
    const { entities, reconcile } = maturity;
    const before = await view.systems();
    const gone = remove('ordering', 'System');
    forgetLinks();
    const own = { [area]: [2, 'component:default/checkout'] };
    expect(await view.answers(checkout)).toEqual(own);
    await reconcile();
    expect(await view.answers(checkout)).toEqual(own);
    // The entities still name it.
    expect(await view.systems()).toMatchObject({
      'system:default/ordering': [2, 1],
    });

    entities.push(gone);
    forgetLinks();
    expect(await view.answers(checkout)).toEqual({
      ...own,
      [systemArea]: [3, 'system:default/ordering'],
    });
    await reconcile();
    expect(await view.systems()).toEqual(before);
  });
});

import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  type EventParams,
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { maturityTopics } from '@cnmm/backstage-plugin-maturity-node';
import { startMaturity } from './__testUtils__/backend';
import { DatabaseProxy } from './__testUtils__/DatabaseProxy';
import { databaseCases } from './__testUtils__/databases';
import { shopEntities, testEntity } from './__testUtils__/entities';

jest.setTimeout(120_000);

const assessed = (level: number) => ({ state: 'assessed', level });

const checkout = 'component/default/checkout';
const team = 'group/default/team-ordering';

/** Components of the team, in more chunks than one. */
const parts = Array.from({ length: 250 }, (_, index) =>
  testEntity(`component:default/part-${String(index).padStart(3, '0')}`, {
    relations: { ownedBy: ['group:default/team-ordering'] },
  }),
);

/** Receives the levels that change. */
function subscriber() {
  const received: EventParams[] = [];
  const feature = createBackendPlugin({
    pluginId: 'subscriber',
    register(env) {
      env.registerInit({
        deps: { events: eventsServiceRef },
        async init({ events }) {
          await events.subscribe({
            id: 'subscriber',
            topics: [maturityTopics.levelChanged],
            onEvent: async event => {
              received.push(event);
            },
          });
        },
      });
    },
  });
  return { feature, received };
}

describe.each(databaseCases())('%s that is lost in the midst', (name, init) => {
  // SQLite has no connection that could be cut.
  if (name !== 'PostgreSQL') return;

  let direct: Awaited<ReturnType<typeof init>>;
  let proxy: DatabaseProxy;
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  const { feature, received } = subscriber();

  beforeEach(async () => {
    direct = await init();
    proxy = await DatabaseProxy.to(direct);
    maturity = await startMaturity({
      knex: proxy.knex,
      entities: [...shopEntities(), ...parts],
      features: [eventsServiceFactory, feature],
    });
    received.length = 0;
  });
  afterEach(async () => {
    await proxy.knex.destroy();
    await proxy.disconnect();
  });

  /** Everything that people wrote, as the database has it. */
  const stored = async () => ({
    assessments: await direct('assessments').orderBy('revision'),
    drafts: await direct('draft_answers').orderBy('area_id'),
  });

  /** How many components the portfolio has, and how many answered areas. */
  async function portfolio() {
    const { body } = await maturity.send(
      'get',
      '/portfolio/rollups?groupBy=kind',
    );
    const [{ entities, coverage }] = body.items;
    return [entities, coverage.answered];
  }

  it.each([
    /select .*from "assessments"/,
    /select .*from "draft_answers"/,
    /insert into "assessments"/,
    /insert into "pending_updates"/,
    /delete from "draft_answers"/,
    /commit/i,
  ])('of a submit is a 503, and leaves all of it or nothing: %s', async at => {
    await maturity.answer(checkout, 'people.ai', assessed(2));
    await maturity.answer(checkout, 'policy.ai', assessed(1));
    const body = await maturity.submission(checkout);
    const before = await stored();
    expect(before.drafts).toHaveLength(2);

    const broken = proxy.disconnectAt(at);
    const path = `/entities/${checkout}/assessments`;
    const refused = await maturity.send('post', path, { body });
    await broken;
    expect([refused.status, refused.body.error.message]).toEqual([
      503,
      expect.stringMatching(/^The database cannot be reached; try again later/),
    ]);
    expect(await stored()).toEqual(before);

    await proxy.reconnect();
    const { status, body: result } = await maturity.send('post', path, {
      body,
    });
    expect(status).toBe(201);
    expect(result.assessment).toMatchObject({
      revision: 1,
      answers: { 'people.ai': {}, 'policy.ai': {} },
    });
    const after = await stored();
    expect([after.assessments.length, after.drafts]).toEqual([1, []]);
    await maturity.settled();
  });

  it.each([
    /insert into "reconciliations"/,
    /insert into "projected_entities"/,
    /insert into "projected_reports"/,
    /update "reconciliations" set "finished_at"/,
    /delete from "projected_entities"/,
  ])('of a reconciliation goes on by itself: %s', async at => {
    await maturity.answer(team, 'people.ai', assessed(2));
    await maturity.submit(team);
    await maturity.reconcile();
    // 3 and 250 components, all with the answer of their team.
    expect(await portfolio()).toEqual([253, 253]);
    // Otherwise, there would be nothing to write.
    const [first] = maturity.entities.splice(-1);
    maturity.entities.push(testEntity('component:default/new'));
    const projected = () =>
      direct('projected_entities').orderBy('entity_ref').pluck('entity_ref');
    const before = await projected();

    const broken = proxy.disconnectAt(at);
    const reconciling = maturity.reconcile();
    await broken;
    const { status, body } = await maturity.send(
      'get',
      '/portfolio/rollups?groupBy=kind',
    );
    expect([status, body.error.message]).toEqual([
      503,
      expect.stringMatching(/^The database cannot be reached; try again later/),
    ]);
    // Nothing that was there has been removed.
    expect(await projected()).toEqual(expect.arrayContaining(before));

    await proxy.reconnect();
    await reconciling;
    expect(await portfolio()).toEqual([253, 252]);
    expect(await projected()).not.toContain(
      `component:default/${first.metadata.name}`,
    );
  });

  it('of a chain of updates and events is picked up, and loses none', async () => {
    await maturity.reconcile();
    await maturity.answer(team, 'people.ai', assessed(2));
    const body = await maturity.submission(team);
    // The second time that progress is stored; 100 entities have followed.
    const broken = proxy.disconnectAt(
      /update "pending_updates" set "after_ref"/,
    );
    const { status } = await maturity.send(
      'post',
      `/entities/${team}/assessments`,
      { body },
    );
    expect(status).toBe(201);
    await broken;
    expect(await direct('pending_updates').select('source_ref')).toEqual([
      { source_ref: 'group:default/team-ordering' },
    ]);

    await proxy.reconnect();
    // The claim of what was interrupted expires within a minute.
    await direct('pending_updates').update({ claimed_until: new Date(0) });
    await maturity.reconcile();
    expect(await portfolio()).toEqual([253, 253]);
    expect(await direct('pending_updates')).toEqual([]);
    const changed = received.map(({ eventPayload }) => eventPayload);
    // The components, the system and the team itself, each in one aspect.
    expect(changed).toHaveLength(255);
    expect(new Set(changed.map(payload => JSON.stringify(payload))).size).toBe(
      255,
    );
  });
});

describe.each(databaseCases())('a catalog that breaks off on %s', (_, init) => {
  it('removes nothing, and is read to the end when it is back', async () => {
    const maturity = await startMaturity({
      knex: await init(),
      entities: [...shopEntities(), ...parts],
    });
    await maturity.reconcile();
    const refs = async () => {
      const { body } = await maturity.send(
        'get',
        '/portfolio/entities?limit=1000',
      );
      return body.items.map(
        ({ entityRef }: { entityRef: string }) => entityRef,
      );
    };
    const before = await refs();
    expect(before).toHaveLength(253);

    maturity.entities.splice(-1);
    const broken = maturity.breakCatalogAfter(1);
    const reconciling = maturity.reconcile();
    await broken;
    expect(await refs()).toEqual(before);
    maturity.failCatalog();
    await reconciling;
    expect(await refs()).toEqual(before.slice(0, -1));
  });
});

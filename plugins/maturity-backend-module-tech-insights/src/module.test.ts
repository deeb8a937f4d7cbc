import { createBackendModule } from '@backstage/backend-plugin-api';
import techInsightsPlugin from '@backstage-community/plugin-tech-insights-backend';
import {
  type FactRetriever,
  type TechInsightFact,
  techInsightsFactRetrieversExtensionPoint,
} from '@backstage-community/plugin-tech-insights-node';
import type { JsonObject } from '@backstage/types';
import { DateTime } from 'luxon';
import { startBackend } from './__testUtils__/backend';

jest.setTimeout(60_000);

const DAY_MS = 24 * 60 * 60 * 1000;
const observedAt = '2026-11-20T10:00:00.000Z';

const schema: FactRetriever['schema'] = {
  percent: { type: 'float', description: '' },
  builds: { type: 'integer', description: '' },
  signed: { type: 'boolean', description: '' },
  tier: { type: 'string', description: '' },
  languages: { type: 'set', description: '' },
  releasedAt: { type: 'datetime', description: '' },
  raw: { type: 'object', description: '' },
};

const allMapped: JsonObject[] = [
  { fact: 'percent', id: 'test-coverage' },
  { fact: 'builds', id: 'ci/builds' },
  { fact: 'signed', id: 'signed' },
  { fact: 'tier', id: 'tier' },
  { fact: 'languages', id: 'languages' },
  { fact: 'releasedAt', id: 'days-since-release' },
].map(fact => ({ retriever: 'ciRetriever', ...fact }));

/** A retriever whose facts about components a test sets. */
function retriever(id = 'ciRetriever') {
  const about = new Map<string, Omit<TechInsightFact, 'entity'>>();
  const definition: FactRetriever = {
    id,
    version: '1.0.0',
    schema,
    handler: async () =>
      [...about].map(([name, fact]) => ({
        entity: { kind: 'Component', namespace: 'default', name },
        ...fact,
      })),
  };
  return { about, definition };
}

/** The real tech-insights, with some retrievers. */
async function start(options: {
  retrievers: FactRetriever[];
  facts: JsonObject[];
  names?: string[];
}) {
  const byId = Object.fromEntries(
    options.retrievers.map(each => [each.id, each]),
  );
  return startBackend({
    names: options.names ?? ['checkout', 'cart'],
    techInsights: { facts: options.facts },
    config: {
      techInsights: {
        factRetrievers: Object.fromEntries(
          Object.keys(byId).map(id => [id, { cadence: '0 * * * *' }]),
        ),
      },
    },
    features: [
      techInsightsPlugin,
      createBackendModule({
        pluginId: 'tech-insights',
        moduleId: 'test-retrievers',
        register(env) {
          env.registerInit({
            deps: { retrievers: techInsightsFactRetrieversExtensionPoint },
            async init({ retrievers }) {
              retrievers.addFactRetrievers(byId);
            },
          });
        },
      }),
    ],
  });
}

describe('with the backend of tech-insights, the module', () => {
  it('is run every hour, by one replica at a time', async () => {
    const { tasks } = await start({
      retrievers: [retriever().definition],
      facts: [],
    });
    expect(
      tasks.filter(({ id }) => id === 'maturity-facts-tech-insights'),
    ).toMatchObject([
      {
        frequency: { hours: 1 },
        timeout: { minutes: 30 },
        initialDelay: { minutes: 1 },
        scope: 'global',
      },
    ]);
  });

  it('reads values of every type, and their times', async () => {
    const { about, definition } = retriever();
    const { run, factsOf, logger } = await start({
      retrievers: [definition],
      facts: allMapped,
    });
    about.set('checkout', {
      timestamp: DateTime.fromISO(observedAt),
      facts: {
        percent: 78.5,
        builds: 0,
        signed: false,
        tier: ' gold ',
        languages: ['go', 'sql'],
        // Ten days and an hour before.
        releasedAt: DateTime.fromISO('2026-11-10T09:00:00Z'),
      },
    });
    await run('ciRetriever');
    // Without a time of its own, it is that of the database.
    about.clear();
    about.set('cart', { facts: { builds: 4, languages: [] } });
    const before = Date.now();
    await run('ciRetriever');
    await run();
    expect(await factsOf('checkout')).toMatchObject(
      [
        { id: 'tech-insights/ci/builds', value: 0 },
        { id: 'tech-insights/days-since-release', value: 10 },
        { id: 'tech-insights/languages', value: 2 },
        { id: 'tech-insights/signed', value: false },
        { id: 'tech-insights/test-coverage', value: 78.5 },
        { id: 'tech-insights/tier', value: 'gold' },
      ].map(fact => ({ ...fact, source: 'tech-insights', observedAt })),
    );
    const [builds, languages, ...rest] = await factsOf('cart');
    expect(builds).toMatchObject({ id: 'tech-insights/ci/builds', value: 4 });
    expect(languages).toMatchObject({ value: 0 });
    expect(rest).toEqual([]);
    const age = Date.parse(builds.observedAt) - before;
    expect(Math.abs(age)).toBeLessThan(5_000);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('removes what is gone', async () => {
    const { about, definition } = retriever();
    const { run, factsOf } = await start({
      retrievers: [definition],
      facts: allMapped,
    });
    about.set('checkout', {
      timestamp: DateTime.fromISO(observedAt),
      facts: { builds: 1, signed: true },
    });
    await run('ciRetriever');
    await run();
    expect(await factsOf('checkout')).toHaveLength(2);
    about.set('checkout', {
      timestamp: DateTime.fromISO('2026-11-21T10:00:00Z'),
      facts: { builds: 2 },
    });
    await run('ciRetriever');
    await run();
    expect(await factsOf('checkout')).toMatchObject([
      { value: 2, observedAt: '2026-11-21T10:00:00.000Z' },
    ]);
  });

  it('fills links, and takes times that lie ahead as now', async () => {
    const { about, definition } = retriever();
    const { run, factsOf } = await start({
      retrievers: [definition],
      facts: [
        {
          retriever: 'ciRetriever',
          fact: 'builds',
          id: 'builds',
          link: 'https://ci.example.com/{{kind}}/{{ namespace }}?name={{ name }}',
        },
      ],
    });
    about.set('checkout', {
      timestamp: DateTime.fromMillis(Date.now() + DAY_MS),
      facts: { builds: 1 },
    });
    await run('ciRetriever');
    await run();
    const [fact] = await factsOf('checkout');
    expect(fact.link).toBe(
      'https://ci.example.com/component/default?name=checkout',
    );
    expect(Date.parse(fact.observedAt)).toBeLessThanOrEqual(Date.now());
  });

  it('leaves out what is not of its type, and says so', async () => {
    const { about, definition } = retriever();
    const { run, factsOf, logger } = await start({
      retrievers: [definition],
      facts: allMapped,
    });
    about.set('checkout', {
      facts: {
        percent: '78.5',
        builds: 3,
        signed: 'no',
        tier: 'x'.repeat(1001),
        languages: 'go',
        releasedAt: 'lately',
      },
    });
    about.set('cart', { facts: { tier: '', signed: null } });
    await run('ciRetriever');
    await run();
    expect((await factsOf('checkout')).map(({ id }) => id)).toEqual([
      'tech-insights/ci/builds',
    ]);
    expect(await factsOf('cart')).toEqual([]);
    expect(logger.warn.mock.calls.map(([message]) => message)).toEqual([
      'Left out tech-insights/test-coverage of component:default/checkout: percent of ciRetriever is no float that fits into a fact',
      'Left out tech-insights/signed of component:default/checkout: signed of ciRetriever is no boolean that fits into a fact',
      'Left out tech-insights/tier of component:default/checkout: tier of ciRetriever is no string that fits into a fact',
      'Left out tech-insights/languages of component:default/checkout: languages of ciRetriever is no set that fits into a fact',
      'Left out tech-insights/days-since-release of component:default/checkout: releasedAt of ciRetriever is no datetime that fits into a fact',
    ]);
  });

  it('reads many entities, and from many retrievers', async () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      retriever(`retriever${index}`),
    );
    const names = Array.from({ length: 120 }, (_, index) => `c${index}`);
    const { run, factsOf } = await start({
      retrievers: many.map(({ definition }) => definition),
      facts: many.map((_, index) => ({
        retriever: `retriever${index}`,
        fact: 'builds',
        id: `builds-${index}`,
      })),
      names,
    });
    for (const [index, { about, definition }] of many.entries()) {
      names.forEach((name, at) =>
        about.set(name, { facts: { builds: 1000 * index + at } }),
      );
      await run(definition.id);
    }
    await run();
    for (const at of [0, 9, 10, 99, 100, 119]) {
      const values = (await factsOf(`c${at}`)).map(({ value }) =>
        Number(value),
      );
      expect(values.sort((a, b) => a - b)).toEqual(
        many.map((_, index) => 1000 * index + at),
      );
    }
  });

  it.each([
    [
      { retriever: 'other', fact: 'builds' },
      "maturity.techInsights.facts.1.retriever: tech-insights has no fact retriever 'other', only ciRetriever",
    ],
    [
      { retriever: 'ciRetriever', fact: 'version' },
      "maturity.techInsights.facts.1.fact: the fact retriever 'ciRetriever' has no fact 'version', only builds, languages, percent, raw, releasedAt, signed, tier",
    ],
    [
      { retriever: 'ciRetriever', fact: 'raw' },
      "maturity.techInsights.facts.1.fact: 'raw' is of the type object, which cannot be a fact about maturity",
    ],
  ])('fails if it is to read %j', async (wrong, message) => {
    const { run } = await start({
      retrievers: [retriever().definition],
      facts: [
        { retriever: 'ciRetriever', fact: 'builds', id: 'builds' },
        { ...wrong, id: 'wrong' },
      ],
    });
    await expect(run()).rejects.toThrow(message);
  });
});

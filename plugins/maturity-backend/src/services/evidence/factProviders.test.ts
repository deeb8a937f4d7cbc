import {
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import type { FactInput } from '@cnmm/backstage-plugin-maturity-common';
import {
  type FactProvider,
  maturityFactProvidersExtensionPoint,
  maturityTopics,
} from '@cnmm/backstage-plugin-maturity-node';
import { startMaturity } from '../../__testUtils__/backend';
import { databaseCases } from '../../__testUtils__/databases';
import { shopEntities, testEntity } from '../../__testUtils__/entities';
import { FactProviders } from './FactProviders';

jest.setTimeout(60_000);

const checkout = 'component:default/checkout';

const moduleOf = (...providers: FactProvider[]) =>
  createBackendModule({
    pluginId: 'maturity',
    moduleId: 'test-facts',
    register(env) {
      env.registerInit({
        deps: { facts: maturityFactProvidersExtensionPoint },
        async init({ facts }) {
          providers.forEach(provider => facts.addFactProvider(provider));
        },
      });
    },
  });

/** Collects what is published about facts. */
function subscriber() {
  const received: unknown[] = [];
  const feature = createBackendPlugin({
    pluginId: 'subscriber',
    register(env) {
      env.registerInit({
        deps: { events: eventsServiceRef },
        async init({ events }) {
          await events.subscribe({
            id: 'subscriber',
            topics: [maturityTopics.factsChanged],
            onEvent: async ({ eventPayload }) => {
              received.push(eventPayload);
            },
          });
        },
      });
    },
  });
  return { feature, received };
}

/** A provider of one fact about every component, which a test changes. */
function sonarFacts() {
  const pages: number[] = [];
  let factsAbout: (entity: Entity) => Partial<FactInput>[] = () => [];
  const provider: FactProvider = {
    id: 'sonar',
    schedule: { frequency: { minutes: 10 }, timeout: { minutes: 1 } },
    getFacts: async entities => {
      pages.push(entities.length);
      return entities.flatMap(entity =>
        factsAbout(entity).map(fact => ({
          id: 'sonar/coverage',
          entityRef: stringifyEntityRef(entity),
          value: 80,
          ...fact,
        })),
      );
    },
  };
  return {
    provider,
    pages,
    return(about: typeof factsAbout) {
      factsAbout = about;
    },
  };
}

/** Nothing waits for what is published. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}

const isComponent = ({ kind }: Entity) => kind === 'Component';

it('warns of configuration that no module reads', () => {
  const logger = mockServices.logger.mock();
  const providers = new FactProviders();
  providers.addFactProvider({ id: 'sonar', getFacts: async () => [] });
  providers.warnOfMissing(
    new Map([
      ['sonar', 'maturity.sonar'],
      ['tech-insights', 'maturity.techInsights'],
    ]),
    logger,
  );
  expect(logger.warn.mock.calls).toEqual([
    [
      "maturity.techInsights has no effect: no module adds the fact provider 'tech-insights'. See docs/facts.md",
    ],
  ]);
});

describe.each(databaseCases())('fact providers on %s', (_name, init) => {
  const sonar = sonarFacts();
  const broken: FactProvider = {
    id: 'broken',
    getFacts: async () => {
      throw new Error('The tool is away.');
    },
  };
  const { feature, received } = subscriber();
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    maturity = await startMaturity({
      knex: await init(),
      features: [
        eventsServiceFactory,
        feature,
        moduleOf(broken, sonar.provider),
      ],
    });
  });
  beforeEach(() => {
    received.length = 0;
    sonar.return(entity => (isComponent(entity) ? [{}] : []));
  });

  const read = async (name = 'checkout') => {
    const { body } = await maturity.send(
      'get',
      `/entities/component/default/${name}/facts`,
    );
    return body.items;
  };
  const run = (id = 'sonar') => maturity.runTask(`maturity-facts-${id}`);

  it('are run on their schedule, by one replica at a time', () => {
    expect(
      maturity.tasks.filter(({ id }) => id.startsWith('maturity-facts-')),
    ).toMatchObject([
      { id: 'maturity-facts-broken', frequency: { hours: 1 }, scope: 'global' },
      {
        id: 'maturity-facts-sonar',
        frequency: { minutes: 10 },
        scope: 'global',
      },
    ]);
  });

  it('add facts, of which nobody else can be the source', async () => {
    await run();
    expect(await read()).toMatchObject([
      { id: 'sonar/coverage', value: 80, source: 'sonar', freshness: 'fresh' },
    ]);
    const body = {
      facts: [{ id: 'sonar/coverage', entityRef: checkout, value: 100 }],
    };
    const { status } = await maturity.send('post', '/facts', {
      authorization: mockCredentials.service.header(),
      body,
    });
    expect(status).toBe(400);
    const entityRefs = ['adverts', 'cart', 'checkout'].map(
      name => `component:default/${name}`,
    );
    await until(() => received.length > 0);
    expect(received).toEqual([{ source: 'sonar', entityRefs }]);
  });

  it('observe again what is the same, and remove what is gone', async () => {
    await run();
    const [before] = await read();
    received.length = 0;
    await run();
    const [after] = await read();
    expect(after.observedAt > before.observedAt).toBe(true);
    expect(received).toEqual([]);

    sonar.return(({ metadata }) => (metadata.name === 'cart' ? [{}] : []));
    await run();
    expect(await read()).toEqual([]);
    expect(await read('cart')).toHaveLength(1);
    await until(() => received.length > 0);
    expect(received).toEqual([
      { source: 'sonar', entityRefs: ['component:default/adverts', checkout] },
    ]);
  });

  it('fail alone, and change nothing', async () => {
    await run();
    const before = await read();
    await expect(run('broken')).rejects.toThrow(
      "The fact provider 'broken' failed; caused by Error: The tool is away.",
    );
    expect(await read()).toEqual(before);
    await run();
    expect(await read()).toHaveLength(1);
  });

  it.each([
    [{ id: 'scan/coverage' }, "facts.0.id: must begin with 'sonar/'"],
    [{ id: 'catalog/owner' }, "facts.0.id: must begin with 'sonar/'"],
    [{ entityRef: 'component:default/none' }, 'facts.0.entityRef: component'],
    [{ value: NaN }, 'facts.0.value: '],
    [{ observedAt: '2999-01-01T00:00:00Z' }, 'facts.0.observedAt: '],
  ])('may not return %j', async (wrong, message) => {
    await run();
    const before = await read('adverts');
    sonar.return(({ metadata }) =>
      metadata.name === 'adverts' ? [wrong] : [],
    );
    await expect(run()).rejects.toThrow(message);
    expect(await read('adverts')).toEqual(before);
  });

  it('get a large catalog in pages, and stop where they are told to', async () => {
    maturity.entities.push(
      ...Array.from({ length: 150 }, (_, index) =>
        testEntity(`component:default/c${index}`),
      ),
    );
    sonar.pages.length = 0;
    await run();
    // All but the user of the shop.
    expect(sonar.pages).toEqual([100, shopEntities().length - 1 + 50]);
    expect(await read('c149')).toHaveLength(1);
    sonar.pages.length = 0;
    await expect(
      maturity.runTask('maturity-facts-sonar', AbortSignal.abort()),
    ).rejects.toThrow('aborted');
    expect(sonar.pages).toEqual([]);
  });
});

describe('the backend does not start with a fact provider', () => {
  const [[, init]] = databaseCases();
  const providerOf = (id: string): FactProvider => ({
    id,
    getFacts: async () => [],
  });

  it.each([
    [['catalog'], "two fact providers with the id 'catalog'"],
    [['sonar', 'sonar'], "two fact providers with the id 'sonar'"],
    [['Sonar/x'], 'The id of the fact provider "Sonar/x" must be a slug'],
  ])('called %j', async (ids, message) => {
    await expect(
      startMaturity({
        knex: await init(),
        features: [moduleOf(...ids.map(providerOf))],
      }),
    ).rejects.toThrow(message);
  });
});

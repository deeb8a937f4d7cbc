import { mockCredentials } from '@backstage/backend-test-utils';
import { InputError, NotFoundError } from '@backstage/errors';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import { testAssessment } from '../../__testUtils__/assessments';
import { testEntity } from '../../__testUtils__/entities';
import {
  requestAbout,
  testServices,
  type TestServices,
} from '../../__testUtils__/services';
import { submitReviewed } from '../../__testUtils__/submissions';

const credentials = mockCredentials.user();

const DAY = 24 * 60 * 60 * 1000;

async function submitted(
  { stores }: TestServices,
  entityRef: string,
  answers: Parameters<typeof testAssessment>[0],
  daysAgo = 0,
) {
  const submittedAt = new Date(Date.now() - daysAgo * DAY).toISOString();
  const key = { entityRef, modelId: 'test' };
  await stores.assessments.submit(key, () =>
    testAssessment(answers, { entityRef, submittedAt }),
  );
}

describe('PortfolioService', () => {
  it('counts what holds for each entity, own and inherited', async () => {
    const services = await testServices();
    // Culture at 3 for all that engineering owns, by its grandchild too.
    await submitted(services, 'group:default/engineering', {
      'people.culture': 3,
    });
    await submitted(services, 'component:default/checkout', {
      'people.skills': 1,
      'technology.runtime': 2,
      'technology.release': { state: 'not-applicable', reason: 'Library.' },
    });
    await submitted(
      services,
      'component:default/cart',
      { 'technology.runtime': 4 },
      200,
    );
    await services.reconciler.run();
    const { items, totalItems } = await services.portfolio.rollups({
      groupBy: 'system',
      filter: {},
      limit: 10,
      credentials,
    });
    expect(totalItems).toBe(2);
    // People: checkout has 1 and 3, lower median 1; cart and adverts have 3.
    // Technology: checkout 2, cart 4, adverts none.
    expect(items[0]).toEqual({
      group: { ref: 'system:default/ordering', title: 'Ordering' },
      entities: 2,
      direct: 2,
      notAssessed: 0,
      withoutOwnAssessment: 0,
      // The answer of cart is 200 days old, and stale after 180.
      stale: 1,
      // checkout: culture, skills, runtime, release; cart: culture, runtime.
      coverage: { answered: 6, total: 10 },
      // Two practices a level: skills 1, runtime 2 and 4.
      evidence: { supported: 0, contradicted: 0, none: 14 },
      aspects: [
        {
          aspectId: 'people',
          counts: { 0: 0, 1: 1, 2: 0, 3: 1, 4: 0, 5: 0 },
          notAssessed: 0,
          // All that cart has of people.
          inherited: 1,
          median: 1,
          min: 1,
        },
        {
          aspectId: 'technology',
          counts: { 0: 0, 1: 0, 2: 1, 3: 0, 4: 1, 5: 0 },
          notAssessed: 0,
          inherited: 0,
          median: 2,
          min: 2,
        },
      ],
    });
    expect(items[1]).toMatchObject({
      group: { title: 'None' },
      entities: 1,
      notAssessed: 0,
      stale: 0,
      aspects: [
        { median: 3, notAssessed: 0 },
        { median: null, min: null, notAssessed: 1 },
      ],
    });
  });

  it('shows a submit at once in the entity, and soon in all that inherit', async () => {
    const services = await testServices();
    await services.reconciler.run();
    const whom = requestAbout('group:default/engineering');
    await services.drafts.write(whom, {
      areaId: 'people.culture',
      answer: assessedAt(5),
      version: null,
      updatedBy: 'user:default/ana',
    });
    const notAssessed = async () => {
      const { items } = await services.portfolio.rollups({
        groupBy: 'kind',
        filter: { kind: ['component', 'group', 'domain'] },
        limit: 10,
        credentials,
      });
      return items.map(item => [
        item.group.value,
        item.entities,
        item.notAssessed,
      ]);
    };
    await submitReviewed(services, whom, {
      submittedBy: 'user:default/ana',
    });
    expect(await notAssessed()).toEqual([
      ['component', 3, 3],
      ['domain', 1, 1],
      // One of two: engineering itself, not yet the team that is part of it.
      ['group', 2, 1],
    ]);
    await services.updates.run();
    expect(await notAssessed()).toEqual([
      ['component', 3, 0],
      // Nobody owns the domain.
      ['domain', 1, 1],
      ['group', 2, 0],
    ]);
  });

  it('orders by title, with what has no group last, over pages', async () => {
    const systems = ['system:default/b', 'system:default/a', 'system:x/b'];
    const services = await testServices({
      entities: [
        testEntity('system:default/a', { title: 'Zoo' }),
        testEntity('component:default/none'),
        ...systems.map((partOf, index) =>
          testEntity(`component:default/c${index}`, {
            relations: { partOf: [partOf] },
          }),
        ),
      ],
    });
    await services.reconciler.run();
    const titles: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await services.portfolio.rollups({
        groupBy: 'system',
        filter: {},
        limit: 1,
        cursor,
        credentials,
      });
      expect(page.totalItems).toBe(4);
      titles.push(
        ...page.items.map(({ group }) => `${group.title} ${group.ref}`),
      );
      cursor = page.nextCursor;
      pages += 1;
    } while (cursor);
    expect(pages).toBe(4);
    // Two systems that the catalog does not have go by the names of their refs.
    expect(titles).toEqual([
      'b system:default/b',
      'b system:x/b',
      'Zoo system:default/a',
      'None undefined',
    ]);
  });

  it('groups by owner with its display name', async () => {
    const services = await testServices();
    await services.reconciler.run();
    const { items } = await services.portfolio.rollups({
      groupBy: 'owner',
      filter: { kind: ['component', 'system'], lifecycle: ['production'] },
      limit: 10,
      credentials,
    });
    expect(items).toMatchObject([
      // It has the team among its own.
      { group: { ref: 'group:default/engineering' }, entities: 2 },
      {
        group: { ref: 'group:default/team-ordering', title: 'Team Ordering' },
        entities: 2,
      },
    ]);
  });

  it('exports more than it reads at once, each once', async () => {
    const count = 1203;
    const services = await testServices({
      entities: Array.from({ length: count }, (_, index) =>
        testEntity(`component:default/c${index}`, { title: `T${index % 7}` }),
      ),
    });
    await services.reconciler.run();
    const { entities } = await services.portfolio.export({
      filter: {},
      sort: '-title',
      credentials,
    });
    const refs = new Set<string>();
    let exported = 0;
    for await (const { entityRef } of entities) {
      refs.add(entityRef);
      exported += 1;
    }
    expect([exported, refs.size]).toEqual([count, count]);
  });

  it('refuses a cursor that is none, and a model that there is not', async () => {
    const { portfolio } = await testServices();
    const request = {
      groupBy: 'system',
      filter: {},
      limit: 1,
      credentials,
    } as const;
    await expect(
      portfolio.rollups({ ...request, cursor: 'nonsense' }),
    ).rejects.toThrow(InputError);
    await expect(
      portfolio.rollups({ ...request, model: 'none' }),
    ).rejects.toThrow(NotFoundError);
  });

  it.each([
    [
      ['component', 'system'],
      ['adverts', 'cart', 'checkout'],
    ],
    [
      ['system', 'group'],
      ['engineering', 'Ordering', 'Team Ordering'],
    ],
  ])('covers, where %j are assessed, %j', async (kinds, titles) => {
    const services = await testServices({ kinds });
    await services.reconciler.run();
    const { items } = await services.portfolio.entities({
      filter: {},
      limit: 10,
      credentials,
    });
    expect(items.map(({ title }) => title)).toEqual(titles);
  });
});

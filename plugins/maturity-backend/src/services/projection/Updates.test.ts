import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import { testAssessment } from '../../__testUtils__/assessments';
import { testEntity } from '../../__testUtils__/entities';
import { requestAbout, testServices } from '../../__testUtils__/services';
import { submitReviewed } from '../../__testUtils__/submissions';
import { Updates } from './Updates';

const team = 'group:default/team';

/** More components than three chunks of 100 hold, all of one team. */
const entities = () => [
  testEntity(team),
  ...Array.from({ length: 350 }, (_, index) =>
    testEntity(`component:default/c${String(index).padStart(3, '0')}`, {
      relations: { ownedBy: [team] },
    }),
  ),
];

async function start() {
  const services = await testServices({ entities: entities() });
  await services.reconciler.run();
  await services.stores.assessments.append(
    [{ entityRef: team, modelId: 'test' }],
    () => [testAssessment({ 'people.culture': 3 }, { entityRef: team })],
  );
  /** How many components are at level 3 of people. */
  const followed = async () => {
    const { items } = await services.portfolio.rollups({
      groupBy: 'kind',
      filter: {},
      limit: 1,
      credentials: mockCredentials.user(),
    });
    return items[0].aspects[0].counts[3];
  };
  /** The updates of a backend that has just started. */
  const restarted = () => {
    const { projection, stores, logger } = services;
    return new Updates({ store: stores.updates, projection, logger });
  };
  return { ...services, followed, restarted };
}

describe('Updates', () => {
  it('let all follow, and then nothing is left to do', async () => {
    const { updates, followed, stores } = await start();
    expect(await followed()).toBe(0);
    await updates.run();
    expect(await followed()).toBe(350);
    expect(await stores.updates.count()).toBe(0);
  });

  it('go on from the chunk at which a backend died', async () => {
    const { updates, restarted, followed, stores } = await start();
    const refresh = jest.spyOn(stores.projection, 'refresh');
    const { refresh: work } = Object.getPrototypeOf(stores.projection);
    refresh
      .mockImplementationOnce((...args) => work.apply(stores.projection, args))
      .mockRejectedValueOnce(new Error('The database is gone.'));
    await expect(updates.run()).rejects.toThrow('The database is gone.');
    expect(await followed()).toBe(100);
    expect(await stores.updates.count()).toBe(1);

    // Its claim keeps others away until it ends.
    await restarted().run();
    expect(await followed()).toBe(100);

    const claimed = { id: 1, sourceRef: team, after: '' };
    await stores.updates.release(claimed);
    refresh.mockClear();
    await restarted().run();
    expect(await followed()).toBe(350);
    expect(await stores.updates.count()).toBe(0);
    // 250 components and the group were left: three chunks, not four.
    expect(refresh.mock.calls.map(([refs]) => refs.length)).toEqual([
      100, 100, 51,
    ]);
  });

  it('stop between chunks, and leave the rest to others', async () => {
    const { restarted, followed, stores } = await start();
    const stopping = restarted();
    const { advance } = Object.getPrototypeOf(stores.updates);
    const firstChunk = new Promise<void>(resolve => {
      jest
        .spyOn(stores.updates, 'advance')
        .mockImplementationOnce(async (...args) => {
          resolve(stopping.stop());
          return advance.apply(stores.updates, args);
        });
    });
    stopping.start();
    await firstChunk;
    expect(await followed()).toBe(100);
    expect(await stores.updates.count()).toBe(1);
    await restarted().run();
    expect(await followed()).toBe(350);
  });

  it('let go of one that another replica has taken over', async () => {
    const { updates, followed, stores } = await start();
    jest.spyOn(stores.updates, 'advance').mockResolvedValueOnce(false);
    await updates.run();
    expect(await followed()).toBe(100);
    expect(await stores.updates.count()).toBe(1);
  });

  it('begin again where something comes while they end', async () => {
    const { updates, followed, stores } = await start();
    const { claim } = Object.getPrototypeOf(stores.updates);
    const claims = jest.spyOn(stores.updates, 'claim');
    // Nothing is found, and just then somebody submits.
    claims.mockImplementationOnce(async () => {
      updates.start();
      return undefined;
    });
    claims.mockImplementation(() => claim.call(stores.updates));
    updates.start();
    await until(async () => (await stores.updates.count()) === 0);
    expect(await followed()).toBe(350);
  });

  it('start after a submit', async () => {
    const services = await start();
    await services.updates.run();
    const { drafts, stores, followed } = services;
    const ofTeam = requestAbout(team);
    await drafts.write(ofTeam, {
      areaId: 'people.culture',
      answer: assessedAt(1),
      version: null,
      updatedBy: 'user:default/ana',
    });
    await submitReviewed(services, ofTeam, {
      submittedBy: 'user:default/ana',
    });
    await until(async () => (await stores.updates.count()) === 0);
    expect(await followed()).toBe(0);
  });

  it('start after an import', async () => {
    const services = await start();
    await services.updates.run();
    const { exchange, stores, followed } = services;
    const document = {
      assessments: [
        {
          entityRef: team,
          model: 'test',
          submittedAt: '2026-11-02T00:00:00Z',
          submittedBy: 'user:default/ana',
          answers: { 'people.culture': assessedAt(1) },
        },
      ],
    };
    await exchange.import({
      readText: async () => JSON.stringify(document),
      dryRun: false,
      credentials: mockCredentials.user(),
    });
    await until(async () => (await stores.updates.count()) === 0);
    expect(await followed()).toBe(0);
  });

  it('tell the log where they fail in the background', async () => {
    const { projection, stores } = await start();
    const logger = mockServices.logger.mock();
    const updates = new Updates({ store: stores.updates, projection, logger });
    jest
      .spyOn(stores.updates, 'claim')
      .mockRejectedValueOnce(new Error('The database is gone.'));
    updates.start();
    await until(async () => logger.error.mock.calls.length > 0);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('The database is gone.'),
    );
  });
});

async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) {
    await new Promise(resolve => setTimeout(resolve, 1));
  }
}

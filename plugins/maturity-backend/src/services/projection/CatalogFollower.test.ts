import { mockServices } from '@backstage/backend-test-utils';
import { setTimeout } from 'node:timers/promises';
import { CatalogFollower } from './CatalogFollower';
import type { Reconciliation } from './Reconciler';

const empty = { seen: 0, isUnchanged: true };
const grown = { seen: 7, isUnchanged: false };
const unchanged = { seen: 7, isUnchanged: true };

/** Follows a catalog until nothing happens any more. */
async function follow(
  found: (Reconciliation | Error)[],
  {
    scheduled = 0,
    ...options
  }: {
    followMs?: number;
    retryMs?: number;
    runAgain?: () => Promise<void>;
    /** How often the schedule has it run, once nothing happens any more. */
    scheduled?: number;
  } = {},
) {
  const logger = mockServices.logger.mock();
  let runs = 0;
  const follower: CatalogFollower = new CatalogFollower({
    reconcile: async () => {
      const result = found[runs++];
      if (result instanceof Error) throw result;
      return result;
    },
    // The scheduler logs the errors of tasks.
    runAgain: async () => follower.run().catch(() => {}),
    logger,
    pauseMs: 1,
    ...options,
  });
  const first = await follower.run().catch(({ message }) => message);
  const rest = async () => {
    for (let before = -1; before !== runs; ) {
      before = runs;
      await setTimeout(100);
    }
  };
  await rest();
  for (let count = 0; count < scheduled; count++) {
    await follower.run();
    await rest();
  }
  return { first, logger, runs, follower };
}

describe('CatalogFollower', () => {
  it.each([
    ['grows', [grown, grown, unchanged], 3],
    ['does not change', [unchanged], 1],
    ['is empty at first', [empty, empty, grown, unchanged], 4],
    ['cannot be read at first', [new Error('No catalog'), unchanged], 2],
  ])('follows a catalog that %s', async (_, found, expected) => {
    const { runs } = await follow([...found, ...Array(9).fill(grown)]);
    expect(runs).toBe(expected);
  });

  it('lets a reconciliation fail', async () => {
    const { first } = await follow([new Error('No catalog'), unchanged]);
    expect(first).toBe('No catalog');
  });

  it('stops following a catalog that never comes to rest', async () => {
    const { runs } = await follow(Array(1000).fill(grown), { followMs: 20 });
    expect(runs).toBeGreaterThan(1);
    expect(runs).toBeLessThan(100);
  });

  it('leaves changes after the start to the schedule', async () => {
    const { follower, runs } = await follow([unchanged, grown, grown]);
    expect(runs).toBe(1);
    await follower.run();
    await setTimeout(20);
    const more = await follow([unchanged]);
    expect(more.runs).toBe(1);
  });

  describe('in an outage', () => {
    const noCatalog = Object.assign(new Error('connect ECONNREFUSED'), {
      name: 'FetchError',
    });

    it('waits until it is over, and reconciles by itself', async () => {
      const { first, runs, logger } = await follow(
        [noCatalog, noCatalog, noCatalog, unchanged],
        { retryMs: 2 },
      );
      // The first run has not failed.
      expect(first).toBeUndefined();
      expect(runs).toBe(4);
      const retries = [0.002, 0.004, 0.008].map(
        seconds =>
          `The reconciliation is tried again in ${seconds} seconds: FetchError: connect ECONNREFUSED`,
      );
      expect(logger.warn.mock.calls.flat()).toEqual(retries);
    });

    it('follows the catalog as it returns, long after the start', async () => {
      const { runs } = await follow(
        [unchanged, noCatalog, grown, grown, unchanged, grown],
        { retryMs: 1, scheduled: 1 },
      );
      expect(runs).toBe(5);
    });

    it('fails once the run times out', async () => {
      const timeout = new AbortController();
      let runs = 0;
      const follower = new CatalogFollower({
        reconcile: async () => {
          runs += 1;
          throw noCatalog;
        },
        runAgain: async () => {},
        logger: mockServices.logger.mock(),
        retryMs: 60_000,
      });
      const run = follower.run(timeout.signal);
      await setTimeout(20);
      timeout.abort();
      await expect(run).rejects.toThrow('ECONNREFUSED');
      expect(runs).toBe(1);
      follower.stop();
    });

    it('ends when the backend stops', async () => {
      const runAgain = jest.fn();
      const follower = new CatalogFollower({
        reconcile: async () => {
          throw noCatalog;
        },
        runAgain,
        logger: mockServices.logger.mock(),
        pauseMs: 1,
        retryMs: 60_000,
      });
      const run = follower.run();
      await setTimeout(20);
      follower.stop();
      await expect(run).rejects.toThrow('ECONNREFUSED');
      await setTimeout(20);
      expect(runAgain).not.toHaveBeenCalled();
    });
  });

  it('logs that it cannot plan the next reconciliation', async () => {
    const { logger } = await follow([grown], {
      runAgain: async () => {
        throw new Error('No scheduler');
      },
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('No scheduler'),
    );
  });
});

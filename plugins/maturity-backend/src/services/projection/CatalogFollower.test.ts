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
  options: { followMs?: number; runAgain?: () => Promise<void> } = {},
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
  await setTimeout(100);
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

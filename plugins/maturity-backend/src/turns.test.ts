import { inTurns, Turns } from './turns';

const MS = 20;

function work(): void {
  const end = performance.now() + MS;
  while (performance.now() < end) {
    // Holds the event loop.
  }
}

/** Counts the turns that others get meanwhile. */
async function turnsOfOthers(during: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let done = false;
  const others = () => {
    turns += 1;
    if (!done) setImmediate(others);
  };
  setImmediate(others);
  await during();
  done = true;
  return turns;
}

describe('Turns', () => {
  it('let others work in between, where work is long', async () => {
    const turns = new Turns();
    expect(
      await turnsOfOthers(async () => {
        for (let part = 0; part < 5; part++) {
          work();
          await turns.pause();
        }
      }),
    ).toBeGreaterThanOrEqual(5);
  });

  it('do not wait where work is short', async () => {
    const turns = new Turns();
    expect(
      await turnsOfOthers(async () => {
        for (let part = 0; part < 20; part++) await turns.pause();
      }),
    ).toBe(0);
  });

  it('divide the steps of a generator, and keep its result', async () => {
    function* steps() {
      for (let step = 0; step < 3; step++) {
        work();
        yield;
      }
      return 'done';
    }
    let result = '';
    expect(
      await turnsOfOthers(async () => {
        result = await inTurns(steps());
      }),
    ).toBeGreaterThanOrEqual(3);
    expect(result).toBe('done');
  });
});

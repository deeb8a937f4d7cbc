import { renderInTestApp } from '@backstage/test-utils';
import { LevelBar } from './Level';

/** How far each step of a bar is filled. */
async function steps(bar: JSX.Element): Promise<string[]> {
  const { container } = await renderInTestApp(bar);
  return [
    ...container.querySelectorAll<HTMLElement>('[aria-hidden] [style]'),
  ].map(({ style }) => style.width);
}

describe('LevelBar', () => {
  it('fills the next step by what is in place of it', async () => {
    expect(await steps(<LevelBar progress={2.5} last={4} />)).toEqual([
      '100%',
      '100%',
      '50%',
      '0%',
    ]);
  });

  it('never fills a step whose level nobody has claimed', async () => {
    expect(await steps(<LevelBar level={2} progress={3} last={4} />)).toEqual([
      '100%',
      '100%',
      '85%',
      '0%',
    ]);
  });

  it('is empty where nothing is assessed', async () => {
    expect(
      await steps(<LevelBar level={null} progress={null} last={2} />),
    ).toEqual(['0%', '0%']);
  });
});

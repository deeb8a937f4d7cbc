import { render } from '@testing-library/react';
import { LevelBar } from './Level';

/** How far each step of a bar is filled. */
function steps(bar: JSX.Element): string[] {
  const { container } = render(bar);
  return [...container.querySelectorAll<HTMLElement>('[style]')].map(
    ({ style }) => style.width,
  );
}

describe('LevelBar', () => {
  it('fills the next step by what is in place of it', () => {
    expect(steps(<LevelBar progress={2.5} last={4} />)).toEqual([
      '100%',
      '100%',
      '50%',
      '0%',
    ]);
  });

  it('never fills a step whose level nobody has claimed', () => {
    expect(steps(<LevelBar level={2} progress={3} last={4} />)).toEqual([
      '100%',
      '100%',
      '85%',
      '0%',
    ]);
  });

  it('is empty where nothing is assessed', () => {
    expect(steps(<LevelBar level={null} progress={null} last={2} />)).toEqual([
      '0%',
      '0%',
    ]);
  });
});

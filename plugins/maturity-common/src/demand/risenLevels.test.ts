import { testModel } from '../testing';
import { risenLevels } from './risenLevels';

// People has culture, skills and ai; technology has runtime and release.
const levels = new Map([
  ['people.culture', 1],
  ['people.skills', 1],
  ['people.ai', 3],
  ['technology.runtime', 2],
]);

function moves(policy: 'median' | 'weakest' | 'average', risen: string[]) {
  const { areas, aspects } = risenLevels(
    testModel({ policy }),
    levels,
    new Set(risen),
  );
  return [...areas, ...aspects].map(
    ({ id, from, to }) => `${id} ${from} to ${to}`,
  );
}

describe('risenLevels', () => {
  it('raises the aspect if the policy of the model says so', () => {
    const culture = 'people.culture 1 to 2';
    // 1 1 3 become 1 2 3: the lower median rises, the weakest does not; the
    // average was 5/3 and is 6/3.
    expect(moves('median', ['people.culture'])).toEqual([
      culture,
      'people 1 to 2',
    ]);
    expect(moves('weakest', ['people.culture'])).toEqual([culture]);
    expect(moves('average', ['people.culture'])).toEqual([
      culture,
      'people 1 to 2',
    ]);
  });

  it('raises an aspect with only one assessed area', () => {
    expect(moves('weakest', ['technology.runtime'])).toEqual([
      'technology.runtime 2 to 3',
      'technology 2 to 3',
    ]);
  });

  it('changes nothing that has no level or does not rise', () => {
    expect(moves('median', [])).toEqual([]);
    expect(moves('median', ['technology.release'])).toEqual([]);
  });
});

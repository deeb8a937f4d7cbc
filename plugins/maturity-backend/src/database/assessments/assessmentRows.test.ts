import { testAssessment } from '../../__testUtils__/assessments';
import { databaseCases, storesOn } from '../../__testUtils__/databases';
import { dailyAnswers } from './assessmentRows';

jest.setTimeout(60_000);

const checkout = { entityRef: 'component:default/checkout', modelId: 'test' };
const cart = { ...checkout, entityRef: 'component:default/cart' };
const other = { ...checkout, modelId: 'other' };

describe.each(databaseCases())('dailyAnswers on %s', (_name, init) => {
  it('takes the last revision of each day, without texts', async () => {
    const knex = await init();
    const { assessments } = await storesOn(knex);
    const histories = [
      // Two on one day, one in the last second of the next, one after it.
      { ...checkout, times: ['01T08', '01T20', '02T23', '03T00'] },
      { ...cart, times: ['01T09'] },
      { ...other, times: ['01T10', '01T11', '01T12'] },
    ];
    await assessments.append([], () =>
      histories.flatMap(({ times, ...key }) =>
        times.map((time, index) =>
          testAssessment(
            { 'people.ai': { state: 'assessed', level: 1, note: time } },
            {
              ...key,
              revision: index + 1,
              submittedAt: `2026-11-${time}:59:59.999Z`,
            },
          ),
        ),
      ),
    );
    const daily = await dailyAnswers(knex, [checkout.entityRef]);
    const daysOf = (modelId: string) =>
      daily
        .filter(each => each.modelId === modelId)
        .map(({ revision, submittedAt }) => [revision, submittedAt]);
    expect(daysOf('test')).toEqual([
      [2, '2026-11-01T20:59:59.999Z'],
      [3, '2026-11-02T23:59:59.999Z'],
      [4, '2026-11-03T00:59:59.999Z'],
    ]);
    expect(daysOf('other')).toEqual([[3, '2026-11-01T12:59:59.999Z']]);
    expect(daily[0].answers['people.ai'].answer).toEqual({
      state: 'assessed',
      level: 1,
    });
    expect(
      await dailyAnswers(knex, [checkout.entityRef, cart.entityRef]),
    ).toHaveLength(5);
  });
});

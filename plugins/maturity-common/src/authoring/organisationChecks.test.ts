import type { Check } from '../model/types';
import { testModel } from '../testing';
import { addChecks } from './organisationChecks';

const check = (id: string, meaning: Partial<Check>): Check => ({
  id,
  title: id,
  when: { fact: `ci/${id}` },
  ...meaning,
});

const seen = check('seen', { supports: ['people.ai.l1-one'] });
const used = check('used', { uses: ['observability'] });

describe('addChecks', () => {
  it('adds each check to the models that have what it names', () => {
    const [people, technology] = testModel().aspects;
    const own = check('own', { uses: ['observability'] });
    const added = addChecks(
      [
        testModel({ id: 'one', aspects: [people], checks: [own] }),
        testModel({ id: 'other', aspects: [technology] }),
        testModel({ id: 'bare', aspects: [technology], capabilities: [] }),
      ],
      [seen, used],
    );
    expect(
      'models' in added && added.models.map(({ checks }) => checks),
    ).toEqual([[own, seen, used], [used], undefined]);
  });

  it('refuses what no model has, and names the place', () => {
    const wrong = check('wrong', {
      supports: ['people.ai.l1-one', 'people.ai.l1-none'],
    });
    expect(addChecks([testModel()], [seen, wrong])).toEqual({
      findings: [
        {
          severity: 'error',
          path: [1, 'supports', 1],
          message: "the model has no practice 'people.ai.l1-none'",
          hint: expect.stringContaining('people.ai.l1-one'),
        },
      ],
    });
  });

  it('refuses the id of a check of a model', () => {
    expect(addChecks([testModel({ checks: [seen] })], [used, seen])).toEqual({
      findings: [
        {
          severity: 'error',
          path: [1, 'id'],
          message: "in test, another check has the id 'seen'",
          hint: 'ids must be unique within a model',
        },
      ],
    });
  });

  it('refuses an id that is given twice', () => {
    const again = { ...used, id: 'seen' };
    expect(addChecks([testModel()], [seen, used, again])).toMatchObject({
      findings: [
        {
          path: [2, 'id'],
          message: "in test, another check has the id 'seen'",
        },
      ],
    });
  });
});

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

  it.each([
    ['the model', testModel({ checks: [seen] }), [seen]],
    ['the list', testModel(), [used, { ...seen, id: 'used' }, used]],
  ])('refuses the id of another check of %s', (_name, model, checks) => {
    const added = addChecks([model], checks);
    const last = checks.length - 1;
    expect('findings' in added && added.findings.at(-1)).toMatchObject({
      path: [last === 0 ? 0 : expect.any(Number), 'id'],
      message: `in test, another check has the id '${checks[last].id}'`,
    });
  });
});

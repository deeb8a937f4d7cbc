import { testModel } from '../../testing';
import { applyOverlay } from './applyOverlay';
import type { Check } from '../../model/types';
import type { Overlay } from './overlay';

const base = testModel();
const bare: Overlay = {
  extends: 'test',
  id: 'own',
  title: 'Own model',
  version: '2.0.0',
};

function modelOf(overlay: Partial<Overlay>) {
  const result = applyOverlay(base, { ...bare, ...overlay });
  if ('findings' in result) {
    throw new Error(result.findings.map(({ message }) => message).join('; '));
  }
  return result.model;
}

function areaIdsOf(overlay: Partial<Overlay>) {
  return modelOf(overlay).aspects.map(({ areas }) => areas.map(({ id }) => id));
}

describe('applyOverlay', () => {
  it('renames the base if it changes nothing else', () => {
    const { id, title, version, ...rest } = modelOf({});
    const { id: _i, title: _t, version: _v, ...restOfBase } = base;
    expect({ id, title, version }).toEqual({
      id: 'own',
      title: 'Own model',
      version: '2.0.0',
    });
    expect(rest).toEqual(restOfBase);
  });

  it('removes areas, and an aspect without areas', () => {
    expect(areaIdsOf({ switchOff: ['people.skills', 'people.ai'] })).toEqual([
      ['people.culture'],
      ['technology.runtime', 'technology.release'],
    ]);
    expect(
      areaIdsOf({ switchOff: ['technology.runtime', 'technology.release'] }),
    ).toEqual([['people.culture', 'people.skills', 'people.ai']]);
  });

  it('adds checks, and keeps what is left of those of the base', () => {
    const check = (id: string, meaning: Partial<Check>): Check => ({
      id,
      title: id,
      when: { fact: `ci/${id}` },
      ...meaning,
    });
    const withChecks = testModel({
      checks: [
        check('off', { supports: ['people.culture.l1-one'] }),
        check('part', {
          supports: ['people.ai.l1-one', 'people.culture.l1-one'],
          contradicts: ['people.ai.l1-two'],
        }),
        check('gone', { supports: ['people.ai.l1-one'] }),
        check('use', {
          contradicts: ['people.ai.l1-one'],
          uses: ['observability'],
        }),
      ],
    });
    const own = check('off', { supports: ['people.culture.l2-one'] });
    const result = applyOverlay(withChecks, {
      ...bare,
      switchOff: ['people.ai', 'off'],
      add: { checks: [own] },
    });
    expect('model' in result && result.model.checks).toEqual([
      check('part', { supports: ['people.culture.l1-one'], contradicts: [] }),
      check('use', {
        supports: [],
        contradicts: [],
        uses: ['observability'],
      }),
      own,
    ]);
  });

  it('changes only the wording that it names', () => {
    const model = modelOf({
      policy: 'weakest',
      change: {
        levels: { operate: { title: 'Run' } },
        aspects: { people: { levels: [], summary: 'Us.' } },
        areas: {
          'people.culture': {
            question: 'How is it with us?',
            levels: [{ level: 2, text: 'We run it.' }],
          },
        },
        practices: {
          'people.culture.l2-one': { text: 'We do.', capabilities: [] },
        },
        capabilities: { observability: { text: 'Ours.' } },
      },
    });
    const [culture, skills] = model.aspects[0].areas;
    const [one, two] = culture.levels[1].practices;

    expect(model.policy).toBe('weakest');
    expect(model.levels[2]).toEqual({ ...base.levels[2], title: 'Run' });
    expect(model.levels[1]).toEqual(base.levels[1]);
    expect(model.aspects[0].summary).toBe('Us.');
    expect(culture.question).toBe('How is it with us?');
    expect(culture.title).toBe('Area people.culture');
    expect(culture.levels.map(({ text }) => text)).toEqual([
      'Being at 1 of people.culture.',
      'We run it.',
      'Being at 3 of people.culture.',
      'Being at 4 of people.culture.',
      'Being at 5 of people.culture.',
    ]);
    expect(one).toEqual({
      id: 'people.culture.l2-one',
      text: 'We do.',
      capabilities: [],
    });
    expect(two).toEqual(
      base.aspects[0].areas[0].levels[1].practices.find(
        ({ id }) => id === 'people.culture.l2-two',
      ),
    );
    expect(skills).toEqual(base.aspects[0].areas[1]);
    expect(model.capabilities[0].text).toBe('Ours.');
  });

  it('adds areas to the end of the aspect that their id starts with', () => {
    const added = { ...base.aspects[1].areas[0], id: 'people.pay' };
    const { aspects } = modelOf({ add: { areas: [added] } });
    expect(aspects[0].areas.at(-1)).toBe(added);
    expect(aspects[1].areas).toEqual(base.aspects[1].areas);
  });

  it('does not change the base', () => {
    const before = structuredClone(base);
    modelOf({
      switchOff: ['people.ai'],
      change: { areas: { 'people.culture': { title: 'Other' } } },
    });
    expect(base).toEqual(before);
  });

  it('reports everything that the base does not have', () => {
    const result = applyOverlay(base, {
      ...bare,
      switchOff: ['people.none'],
      change: { aspects: { none: {} }, practices: { 'people.ai.none': {} } },
    });
    expect(result).toMatchObject({
      findings: [
        { path: ['switchOff', 0] },
        { path: ['change', 'aspects', 'none'] },
        { path: ['change', 'practices', 'people.ai.none'] },
      ],
    });
  });
});

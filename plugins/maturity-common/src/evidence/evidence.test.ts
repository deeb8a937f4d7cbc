import type { AnswerWithoutTexts } from '../assessment/answerTexts';
import type { SourceRelation } from '../inheritance/effectiveAnswer';
import type { Check } from '../model/types';
import { assessedAt, testModel } from '../testing';
import { holdingChecks } from './checks';
import {
  claimedPractices,
  entityEvidence,
  evidenceOf,
  usesSeen,
} from './evidence';
import type { AgedFact } from './facts';

const model = testModel();
const [culture, skills, ai] = model.aspects[0].areas;

const fact = (id: string): AgedFact => ({
  id,
  value: true,
  entityRef: 'component:default/checkout',
  observedAt: '2026-06-01T00:00:00.000Z',
  source: 'ci',
  freshness: 'fresh',
});

/** A check that holds by the fact `ci/<id>`. */
const check = (id: string, meaning: Partial<Check>): Check => ({
  id,
  title: `Title of ${id}`,
  when: { fact: `ci/${id}` },
  ...meaning,
});

const area = (
  areaId: string,
  answer: AnswerWithoutTexts | null,
  relation: SourceRelation = 'own',
) => ({
  areaId,
  answer,
  provenance: answer && {
    entityRef: 'component:default/checkout',
    relation,
    revision: 1,
    submittedAt: '2026-06-01T00:00:00.000Z',
    submittedBy: 'user:default/ana',
    freshness: 'fresh' as const,
    toConfirm: false,
  },
});

describe('claimedPractices', () => {
  it('are those up to the level, and those that are named', () => {
    const answer = assessedAt(2, ['people.culture.l4-two']);
    expect(claimedPractices(culture, answer)).toEqual([
      'people.culture.l1-one',
      'people.culture.l1-two',
      'people.culture.l2-one',
      'people.culture.l2-two',
      'people.culture.l4-two',
    ]);
  });

  it('are none without a level', () => {
    expect(claimedPractices(culture, null)).toEqual([]);
    expect(claimedPractices(culture, { state: 'unknown' })).toEqual([]);
  });
});

describe('evidenceOf', () => {
  const checks = [
    check('wiki', {
      supports: ['people.culture.l1-one', 'people.culture.l3-one'],
    }),
    check('audit', {
      supports: ['people.culture.l1-two'],
      contradicts: ['people.culture.l1-one', 'people.skills.l1-one'],
    }),
    check('silent', { supports: ['people.culture.l2-one'] }),
  ];
  const areas = [
    area('people.culture', assessedAt(2)),
    area('people.skills', assessedAt(1), 'owner'),
    area('people.ai', null),
  ];
  const holding = holdingChecks(checks, [fact('ci/wiki'), fact('ci/audit')]);

  it('counts the claims that facts support and contradict', () => {
    const { claims, areas: found } = evidenceOf(model, areas, holding);
    // Four claims: l1-one is contradicted, l1-two supported, two have nothing.
    expect(claims).toEqual({ supported: 1, contradicted: 1, none: 2 });
    expect(found.map(({ areaId }) => areaId)).toEqual([
      culture.id,
      skills.id,
      ai.id,
      'technology.runtime',
      'technology.release',
    ]);
    expect(found[0]).toEqual({
      areaId: 'people.culture',
      claims: { supported: 1, contradicted: 1, none: 2 },
      practices: [
        {
          practiceId: 'people.culture.l1-one',
          state: 'contradicted',
          claimed: true,
          findings: [
            {
              checkId: 'audit',
              title: 'Title of audit',
              facts: [fact('ci/audit')],
            },
          ],
        },
        {
          practiceId: 'people.culture.l1-two',
          state: 'supported',
          claimed: true,
          findings: [expect.objectContaining({ checkId: 'audit' })],
        },
        {
          practiceId: 'people.culture.l3-one',
          state: 'supported',
          claimed: false,
          findings: [expect.objectContaining({ checkId: 'wiki' })],
        },
      ],
    });
  });

  it('counts no claims that are inherited, but says what was seen', () => {
    const [, ofSkills] = evidenceOf(model, areas, holding).areas;
    expect(ofSkills).toMatchObject({
      claims: { supported: 0, contradicted: 0, none: 0 },
      practices: [{ practiceId: 'people.skills.l1-one', claimed: false }],
    });
  });

  it('is counted alike for lists', () => {
    expect(entityEvidence(model, areas, holding)).toEqual({
      supported: 1,
      contradicted: 1,
      none: 2,
      beyond: 1,
    });
  });

  it('says nothing where no check holds', () => {
    expect(evidenceOf(model, areas, []).claims).toEqual({
      supported: 0,
      contradicted: 0,
      none: 4,
    });
  });

  it('collects all findings that lead to a state', () => {
    const two = ['one', 'two'].map(id =>
      check(id, { supports: ['people.culture.l1-one'] }),
    );
    const held = holdingChecks(two, [fact('ci/one'), fact('ci/two')]);
    const [{ practices }] = evidenceOf(model, areas, held).areas;
    expect(practices[0].findings.map(({ checkId }) => checkId)).toEqual([
      'one',
      'two',
    ]);
  });
});

describe('usesSeen', () => {
  it('finds the checks that show the use of a capability', () => {
    const held = holdingChecks(
      [
        check('traces', { uses: ['observability'] }),
        check('wiki', { supports: ['people.culture.l1-one'] }),
      ],
      [fact('ci/traces'), fact('ci/wiki')],
    );
    expect(usesSeen(held, 'observability')).toEqual([
      {
        checkId: 'traces',
        title: 'Title of traces',
        facts: [fact('ci/traces')],
      },
    ]);
    expect(usesSeen(held, 'delivery')).toEqual([]);
  });
});

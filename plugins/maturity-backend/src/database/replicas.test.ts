import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import { testAssessment } from '../__testUtils__/assessments';
import { databaseCases, storesOn } from '../__testUtils__/databases';
import { toAssessmentRow } from './assessments/assessmentRows';
import type { SubmitState } from './assessments/AssessmentStore';
import type { ReportProjector } from './projection/ReportProjector';

jest.setTimeout(60_000);

const key = { entityRef: 'component:default/checkout', modelId: 'test' };
const edit = {
  updatedAt: '2026-11-02T08:00:00.000Z',
  updatedBy: 'user:default/ben',
};

/** Carries all answers over, and refuses an empty draft. */
function next({ last, draft }: SubmitState) {
  if (draft.length === 0) throw new Error('empty');
  const levels = Object.fromEntries(
    draft.map(({ areaId, answer }) => [areaId, answer ?? 1]),
  );
  const revision = (last?.revision ?? 0) + 1;
  const given = testAssessment(levels, { revision });
  return { ...given, answers: { ...last?.answers, ...given.answers } };
}

describe.each(databaseCases())('two replicas on %s', (name, init) => {
  it('number the assessments without a gap, and lose no answer', async () => {
    const knex = await init();
    const replicas = [await storesOn(knex), await storesOn(knex)];
    const areas = Array.from({ length: 20 }, (_, index) => `area.${index}`);
    const outcomes = await Promise.all(
      areas.map(async (areaId, index) => {
        const { drafts, assessments } = replicas[index % 2];
        const entry = { areaId, answer: assessedAt(3), ...edit };
        await drafts.write(key, entry, null);
        // Another submit may have taken the answer along, so that none is left.
        return assessments.submit(key, next).catch(({ message }) => message);
      }),
    );
    const submitted = outcomes.filter(outcome => outcome !== 'empty');
    const [{ assessments, drafts }] = replicas;
    const history = await assessments.list(key, { limit: 100 });
    expect(history.map(({ revision }) => revision)).toEqual(
      Array.from({ length: submitted.length }, (_, i) => submitted.length - i),
    );
    const last = await assessments.get(key, submitted.length);
    expect(Object.keys(last?.answers ?? {}).sort()).toEqual([...areas].sort());
    expect(await drafts.list(key)).toEqual([]);
  });

  it('submit the same draft once', async () => {
    const knex = await init();
    const replicas = [await storesOn(knex), await storesOn(knex)];
    const entry = { areaId: 'people.ai', answer: assessedAt(3), ...edit };
    await replicas[0].drafts.write(key, entry, null);
    const outcomes = await Promise.allSettled(
      replicas.map(({ assessments }) => assessments.submit(key, next)),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(await replicas[0].assessments.count(key)).toBe(1);
  });

  it('either tell an editor that they were too late, or keep the edit', async () => {
    const [one, two] = await init().then(async knex => [
      await storesOn(knex),
      await storesOn(knex),
    ]);
    for (let round = 1; round <= 20; round++) {
      const entry = { areaId: 'people.ai', answer: assessedAt(1), ...edit };
      const written = await one.drafts.write(key, entry, null);
      const changed = { ...entry, answer: assessedAt(2) };
      const [edited, assessment] = await Promise.all([
        two.drafts.write(key, changed, written!.version),
        one.assessments.submit(key, next),
      ]);
      const left = await one.drafts.list(key);
      const { answer } = assessment.answers['people.ai'];
      const kept = left.length > 0 ? left[0].answer : answer;
      expect(kept).toEqual(edited ? assessedAt(2) : assessedAt(1));
      await one.drafts.discard(key, '*');
    }
  });

  it('discard no answer that somebody changes at the same time', async () => {
    const knex = await init();
    const [one, two] = [await storesOn(knex), await storesOn(knex)];
    for (let round = 1; round <= 20; round++) {
      const entry = { areaId: 'people.ai', answer: assessedAt(1), ...edit };
      const { version } = (await one.drafts.write(key, entry, null))!;
      const changed = { ...entry, answer: assessedAt(2) };
      const added = { ...changed, areaId: 'people.culture' };
      const [edited, other] = await Promise.all([
        two.drafts.write(key, changed, version),
        two.drafts.write(key, added, null),
        one.drafts.discard(key, version),
      ]);
      const left = await one.drafts.list(key);
      const kept = [edited, other].filter(each => each !== undefined);
      expect(left).toEqual(kept);
      await one.drafts.discard(key, '*');
    }
  });

  it('import a history once', async () => {
    const knex = await init();
    const replicas = [await storesOn(knex), await storesOn(knex)];
    const history = [1, 2, 3].map(revision => testAssessment({}, { revision }));
    const inserted = await Promise.all(
      replicas.map(({ assessments }) =>
        assessments.append([key], ([{ last }]) => (last ? [] : history)),
      ),
    );
    expect(inserted.map(({ length }) => length).sort()).toEqual([0, 3]);
    expect(await replicas[0].assessments.count(key)).toBe(3);
  });

  it('project what was submitted last, whoever comes second', async () => {
    const knex = await init();
    const replicas = [await storesOn(knex), await storesOn(knex)];
    const system = 'system:default/ordering';
    const sources = [
      { entityRef: key.entityRef, relation: 'own' as const },
      { entityRef: system, relation: 'system' as const },
    ];
    // The sum of the last revisions, own and the system's.
    const projector: ReportProjector = {
      modelId: 'test',
      version: '1',
      holding: () => [],
      project: ({ assessments }) => ({
        modelId: 'test',
        level: null,
        revision: 0,
        answered: assessments.reduce((sum, each) => sum + each.revision, 0),
        total: 0,
        oldestSubmittedAt: null,
        aspects: [],
        areas: [],
        evidence: { supported: 0, contradicted: 0, none: 0, beyond: 0 },
        seenUses: [],
        needs: [],
        changes: [],
      }),
    };
    const project = [projector];
    const entity = {
      ...key,
      kind: 'component',
      title: 'checkout',
      sources,
      dependsOn: [],
    };
    await replicas[0].projection.put([entity], project);

    for (let revision = 1; revision <= 10; revision++) {
      await Promise.all(
        [key.entityRef, system].map(async (entityRef, index) => {
          const { assessments, projection } = replicas[index];
          await assessments.submit({ ...key, entityRef }, () =>
            testAssessment({}, { entityRef, revision }),
          );
          await projection.refresh([key.entityRef], project);
        }),
      );
      const row = await knex('projected_reports').first();
      expect(row.answered).toBe(2 * revision);
    }
  });

  if (name === 'PostgreSQL') {
    it('never submit what somebody else submits while they read', async () => {
      const knex = await init();
      const { drafts, assessments } = await storesOn(knex);
      const entry = { areaId: 'people.ai', answer: assessedAt(1), ...edit };
      await drafts.write(key, entry, null);

      // Holds the history, so that the submit waits where it reads that.
      const other = await knex.transaction();
      await other.raw('lock table assessments in access exclusive mode');
      const seen: SubmitState[] = [];
      const submitting = assessments.submit(key, state => {
        seen.push(state);
        throw new Error('seen');
      });
      await waitForLock(knex);
      await other('assessments').insert(
        toAssessmentRow(testAssessment({ 'people.ai': 1 }), undefined),
      );
      await other('draft_answers').delete();
      await other.commit();

      await expect(submitting).rejects.toThrow('seen');
      expect(seen).toMatchObject([{ last: { revision: 1 }, draft: [] }]);
    });

    it('keep an answer that is added while the draft is discarded', async () => {
      const knex = await init();
      const { drafts } = await storesOn(knex);
      const entry = { areaId: 'people.ai', answer: assessedAt(1), ...edit };
      const seen = await drafts.write(key, entry, null);

      // Holds the row, so that the discard waits where it reads the draft.
      const other = await knex.transaction();
      await other('draft_answers')
        .where({ entity_ref: key.entityRef })
        .forUpdate();
      const discarding = drafts.discard(key, seen!.version);
      await waitForLock(knex);
      const added = { ...entry, areaId: 'people.culture' };
      const unseen = await drafts.write(key, added, null);
      await other.commit();

      expect(await discarding).toBeUndefined();
      expect(await drafts.list(key)).toEqual([unseen]);
    });

    it('discard nothing where one answer is being changed', async () => {
      const knex = await init();
      const { drafts } = await storesOn(knex);
      const entry = { areaId: 'people.ai', answer: assessedAt(1), ...edit };
      const first = await drafts.write(key, entry, null);
      const second = await drafts.write(
        key,
        { ...entry, areaId: 'people.culture' },
        null,
      );

      // Holds the row, so that the discard waits where it reads the draft.
      const editing = await knex.transaction();
      await editing('draft_answers')
        .where({ area_id: 'people.culture' })
        .update({ version: 'edited' });
      const discarding = drafts.discard(key, [first!.version, second!.version]);
      await waitForLock(knex);
      await editing.commit();

      expect(await discarding).toBe('people.culture');
      expect(await drafts.list(key)).toEqual([
        first,
        { ...second, version: 'edited' },
      ]);
    });

    it('keep an edit that is made between reading and emptying the draft', async () => {
      const knex = await init();
      const { drafts, assessments } = await storesOn(knex);
      const entry = { areaId: 'people.ai', answer: assessedAt(1), ...edit };
      await drafts.write(key, entry, null);

      // Holds the row, so that the submit waits where it empties the draft.
      const editing = await knex.transaction();
      await editing('draft_answers')
        .where({ entity_ref: key.entityRef })
        .update({ version: 'edited', answer: JSON.stringify(assessedAt(2)) });
      const submitting = assessments.submit(key, next);
      await waitForLock(knex);
      await editing.commit();

      const { answers } = await submitting;
      expect(answers['people.ai'].answer).toEqual(assessedAt(1));
      expect(await drafts.list(key)).toMatchObject([
        { areaId: 'people.ai', answer: assessedAt(2), version: 'edited' },
      ]);
    });
  }
});

async function waitForLock(
  knex: Parameters<typeof storesOn>[0],
): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const waiting = await knex('pg_locks').where({ granted: false }).first();
    if (waiting) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('The submit does not wait');
}

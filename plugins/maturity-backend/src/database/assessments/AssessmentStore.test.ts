import { ConflictError } from '@backstage/errors';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import { testAssessment } from '../../__testUtils__/assessments';
import { storesCases } from '../../__testUtils__/databases';
import type { Stores } from '../Stores';
import type { SubmitState } from './AssessmentStore';

jest.setTimeout(60_000);

const key = { entityRef: 'component:default/checkout', modelId: 'test' };
const edit = {
  updatedAt: '2026-11-02T08:00:00.000Z',
  updatedBy: 'user:default/ben',
};

/** The next revision, with what the draft says in its note. */
function next({ last, draft }: SubmitState) {
  const says = draft.map(({ areaId, answer }) => [areaId, answer]);
  return testAssessment(
    { 'people.culture': 2 },
    { revision: (last?.revision ?? 0) + 1, note: JSON.stringify(says) },
  );
}

describe.each(storesCases())('AssessmentStore, %s', (_name, create) => {
  let stores: Stores;
  beforeEach(async () => {
    stores = await create();
  });

  it('gives back what was submitted, and nothing where there is nothing', async () => {
    const { assessments } = stores;
    const submitted = testAssessment(
      {
        'people.culture': 3,
        'people.ai': { state: 'not-applicable', reason: 'No “models” here.' },
      },
      { note: 'First.' },
    );
    await assessments.submit(key, () => submitted);
    expect(await assessments.get(key, 1)).toEqual(submitted);
    expect(await assessments.get(key, 2)).toBeUndefined();
    expect(await assessments.get({ ...key, modelId: 'other' }, 1)).toBe(
      undefined,
    );
  });

  it('tells the last assessment of each of several entities', async () => {
    const { assessments } = stores;
    const cart = { ...key, entityRef: 'component:default/cart' };
    await assessments.submit(key, () => testAssessment({}, { revision: 1 }));
    await assessments.submit(key, () => testAssessment({}, { revision: 2 }));
    await assessments.submit(cart, () => testAssessment({}, { ...cart }));
    await assessments.submit({ ...cart, modelId: 'other' }, () =>
      testAssessment({}, { ...cart, modelId: 'other', revision: 1 }),
    );
    const refs = [key.entityRef, cart.entityRef, 'component:default/none'];
    const latest = await assessments.latest(refs, 'test');
    expect(
      latest.map(({ entityRef, revision }) => [entityRef, revision]).sort(),
    ).toEqual([
      ['component:default/cart', 1],
      ['component:default/checkout', 2],
    ]);
  });

  it('lists newest first, from below a revision', async () => {
    const { assessments } = stores;
    for (const revision of [1, 2, 3]) {
      await assessments.submit(key, () => testAssessment({}, { revision }));
    }
    const revisions = async (page: { limit: number; before?: number }) =>
      (await assessments.list(key, page)).map(({ revision }) => revision);
    expect(await revisions({ limit: 2 })).toEqual([3, 2]);
    expect(await revisions({ limit: 2, before: 2 })).toEqual([1]);
    expect(await revisions({ limit: 2, before: 1 })).toEqual([]);
    expect(await assessments.count(key)).toBe(3);
    expect(await assessments.count({ ...key, modelId: 'other' })).toBe(0);
  });

  it('makes the draft into the next assessment, and empties it', async () => {
    const { assessments, drafts } = stores;
    await assessments.submit(key, next);
    const set = { areaId: 'people.ai', answer: assessedAt(1), ...edit };
    await drafts.write(key, set, null);
    await drafts.write(
      key,
      { areaId: 'people.culture', answer: null, ...edit },
      null,
    );
    const second = await assessments.submit(key, next);
    expect(second.revision).toBe(2);
    expect(second.note).toBe(
      JSON.stringify([
        ['people.ai', assessedAt(1)],
        ['people.culture', null],
      ]),
    );
    expect(await drafts.list(key)).toEqual([]);
  });

  it('leaves the drafts of others alone', async () => {
    const { assessments, drafts } = stores;
    const cart = { ...key, entityRef: 'component:default/cart' };
    const set = { areaId: 'people.ai', answer: assessedAt(1), ...edit };
    await drafts.write(cart, set, null);
    await assessments.submit(key, next);
    expect(await drafts.list(cart)).toHaveLength(1);
  });

  it('changes nothing where making the assessment fails', async () => {
    const { assessments, drafts } = stores;
    const set = { areaId: 'people.ai', answer: assessedAt(1), ...edit };
    await drafts.write(key, set, null);
    await expect(
      assessments.submit(key, () => {
        throw new ConflictError('No.');
      }),
    ).rejects.toThrow('No.');
    expect(await assessments.count(key)).toBe(0);
    expect(await drafts.list(key)).toHaveLength(1);
  });

  it('inserts a history only where there is none', async () => {
    const { assessments } = stores;
    const history = [1, 2].map(revision =>
      testAssessment({ 'people.ai': revision }, { revision }),
    );
    expect(await assessments.insertHistory(key, history)).toBe(true);
    expect(await assessments.insertHistory(key, history)).toBe(false);
    expect(await assessments.list(key, { limit: 9 })).toEqual(
      [...history].reverse(),
    );
    const other = { ...key, entityRef: 'component:default/cart' };
    await assessments.submit(other, () => testAssessment({}, other));
    expect(await assessments.insertHistory(other, history)).toBe(false);
    expect(await assessments.count(other)).toBe(1);
  });
});

import { ConflictError } from '@backstage/errors';
import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import { testAssessment } from '../../__testUtils__/assessments';
import { storesCases } from '../../__testUtils__/databases';
import type { Stores } from '../createStores';
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
    expect(await assessments.texts(key, 1)).toEqual({
      'people.culture': {},
      'people.ai': { reason: 'No “models” here.' },
    });
    expect(await assessments.texts(key, 2)).toEqual({});
    expect(await assessments.get(key, 2)).toBeUndefined();
    expect(await assessments.get({ ...key, modelId: 'other' }, 1)).toBe(
      undefined,
    );
  });

  it('appends to the same entities from two sides, in opposite orders', async () => {
    const { assessments } = stores;
    // More than are written at once.
    const keys = Array.from({ length: 400 }, (_, index) => ({
      entityRef: `component:default/c${index}`,
      modelId: 'test',
    }));
    const append = (of: typeof keys) =>
      assessments.append(of, existing =>
        existing.map(({ key: each, last }) =>
          testAssessment({}, { ...each, revision: (last?.revision ?? 0) + 1 }),
        ),
      );
    for (let round = 1; round <= 3; round++) {
      await Promise.all([append(keys), append([...keys].reverse())]);
      const counts = await Promise.all(
        keys.map(each => assessments.count(each)),
      );
      expect(new Set(counts)).toEqual(new Set([2 * round]));
    }
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
    await assessments.submit({ ...cart, modelId: 'texts' }, () =>
      testAssessment(
        { 'people.ai': { state: 'not-applicable', reason: 'No.' } },
        { ...cart, modelId: 'texts' },
      ),
    );
    const [{ answers }] = await assessments.latest([cart.entityRef], 'texts');
    expect(answers['people.ai'].answer).toEqual({ state: 'not-applicable' });
    const refs = [key.entityRef, cart.entityRef, 'component:default/none'];
    const latest = await assessments.latest(refs, 'test');
    expect(
      latest.map(({ entityRef, revision }) => [entityRef, revision]).sort(),
    ).toEqual([
      ['component:default/cart', 1],
      ['component:default/checkout', 2],
    ]);
  });

  it('takes the draft of some areas, and leaves that of others', async () => {
    const { assessments, drafts } = stores;
    for (const areaId of ['people.culture', 'people.gone']) {
      await drafts.write(key, { ...edit, areaId, answer: assessedAt(1) }, null);
    }
    const { note } = await assessments.submit(key, next, ['people.culture']);
    expect(note).toBe(JSON.stringify([['people.culture', assessedAt(1)]]));
    const left = await drafts.list(key);
    expect(left.map(({ areaId }) => areaId)).toEqual(['people.gone']);
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

  it('lists how many answers there are, and how many changed', async () => {
    const { assessments } = stores;
    const answers = { 'people.ai': 2, 'people.culture': 2 };
    await assessments.submit(key, () => testAssessment(answers));
    await assessments.append([key], () => [
      testAssessment({ ...answers, 'people.ai': 3 }, { revision: 2 }),
      testAssessment(
        { 'people.culture': { state: 'unknown' } },
        { revision: 3 },
      ),
    ]);
    await assessments.submit(key, () => testAssessment({}, { revision: 4 }));
    const summary = (revision: number, answered: number, changed: number) => {
      const { answers: _, ...rest } = testAssessment({}, { revision });
      return { ...rest, answered, changed };
    };
    expect(await assessments.list(key, { limit: 4 })).toEqual([
      summary(4, 0, 1),
      // An unknown answer is none; both areas differ.
      summary(3, 0, 2),
      summary(2, 2, 1),
      summary(1, 2, 2),
    ]);
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

  it('appends to many histories, from what there is', async () => {
    const { assessments } = stores;
    const cart = { ...key, entityRef: 'component:default/cart' };
    await assessments.submit(key, () => testAssessment({ 'people.ai': 1 }));
    const seen: unknown[] = [];
    const added = await assessments.append([key, cart], existing => {
      seen.push(existing);
      return [
        testAssessment({}, { revision: 2 }),
        testAssessment({}, { revision: 1, entityRef: cart.entityRef }),
      ];
    });
    expect(seen).toEqual([
      [
        {
          key,
          last: testAssessment({ 'people.ai': 1 }),
          times: [{ revision: 1, submittedAt: '2026-11-01T10:00:00.000Z' }],
        },
        { key: cart, times: [] },
      ],
    ]);
    expect(added).toHaveLength(2);
    expect(await assessments.count(key)).toBe(2);
    expect(await assessments.count(cart)).toBe(1);
  });

  it('appends nothing where making the assessments fails', async () => {
    const { assessments } = stores;
    const failing = assessments.append([key], () => {
      throw new ConflictError('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    expect(await assessments.count(key)).toBe(0);
  });

  it('scans all assessments in order, page by page', async () => {
    const { assessments } = stores;
    const keys = ['component:default/a', 'component:default/b', 'system:a/a'];
    await assessments.append([], () =>
      keys
        .flatMap(entityRef =>
          [1, 2].map(revision => testAssessment({}, { entityRef, revision })),
        )
        .reverse(),
    );
    const places: [string, number][] = [];
    let after;
    do {
      const page: Assessment[] = await assessments.scan({ after, limit: 4 });
      places.push(
        ...page.map(({ entityRef, revision }): [string, number] => [
          entityRef,
          revision,
        ]),
      );
      after = page.at(-1);
    } while (after);
    expect(places).toEqual(
      keys.flatMap(entityRef => [
        [entityRef, 1],
        [entityRef, 2],
      ]),
    );
    const some = async (filter: { entityRefs?: string[]; kinds?: string[] }) =>
      (await assessments.scan({ ...filter, limit: 9 })).map(
        ({ entityRef }) => entityRef,
      );
    expect(await some({ kinds: ['system'] })).toEqual([keys[2], keys[2]]);
    expect(await some({ kinds: ['syst'] })).toEqual([]);
    expect(await some({ kinds: [] })).toEqual([]);
    expect(await some({ entityRefs: [] })).toEqual([]);
    expect(await some({ entityRefs: [keys[1]], kinds: ['component'] })).toEqual(
      [keys[1], keys[1]],
    );
  });
});

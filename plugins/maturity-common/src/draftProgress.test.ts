import type { Answer } from './assessment/answer';
import type { DraftArea } from './draft';
import { draftProgress } from './draftProgress';
import type {
  AnswerWithProvenance,
  Provenance,
} from './inheritance/provenance';
import { assessedAt } from './testing';

const given = (
  relation: Provenance['relation'],
  answer: Answer = assessedAt(3),
): AnswerWithProvenance => ({
  answer,
  provenance: {
    entityRef: 'system:default/ordering',
    relation,
    revision: 1,
    submittedAt: '2026-11-01T00:00:00Z',
    submittedBy: 'user:default/ana',
    freshness: 'fresh',
    toConfirm: false,
  },
});

const own = given('own');
const inherited = given('system');
const none = { inherited: null, submitted: null };

type State = Omit<Parameters<typeof draftProgress>[1]['areas'][0], 'areaId'>;

/** The progress with one area, which is asked on components. */
const progressOf = (state: State, kind = 'component') =>
  draftProgress(
    [{ id: 'people.ai', askedOn: ['Component'] }],
    { areas: [{ areaId: 'people.ai', ...state }] },
    kind,
  );

describe('draftProgress', () => {
  const unchanged: Pick<DraftArea, 'change'> = { change: 'unchanged' };
  const zero = { confirmed: 0, asked: 0, inherited: 0, elsewhere: 0 };

  it.each<[string, State, string, object]>([
    ['not answered', { ...unchanged, ...none }, 'component', { asked: 1 }],
    [
      'not answered, of a kind on which it is not asked',
      { ...unchanged, ...none },
      'system',
      { elsewhere: 1 },
    ],
    [
      'answered in the draft',
      { ...none, change: 'set' },
      'component',
      { confirmed: 1, asked: 1 },
    ],
    [
      'answered in the draft, though it is not asked there',
      { ...none, change: 'set' },
      'system',
      { confirmed: 1, asked: 1 },
    ],
    [
      'answered last time',
      { ...unchanged, ...none, submitted: own },
      'component',
      { asked: 1 },
    ],
    [
      'answered last time and confirmed',
      { change: 'set', submitted: own, inherited },
      'component',
      { confirmed: 1, asked: 1 },
    ],
    [
      'answered last time, rather than inherited',
      { ...unchanged, submitted: own, inherited },
      'system',
      { asked: 1 },
    ],
    [
      'inherited',
      { ...unchanged, submitted: null, inherited },
      'component',
      { inherited: 1 },
    ],
    [
      'cleared, and inherited again',
      { change: 'cleared', submitted: own, inherited },
      'component',
      { inherited: 1 },
    ],
    [
      'cleared, and not answered elsewhere',
      { ...none, change: 'cleared', submitted: own },
      'component',
      { asked: 1 },
    ],
    [
      'inherited, but not known there either',
      {
        ...unchanged,
        submitted: null,
        inherited: given('system', { state: 'unknown' }),
      },
      'component',
      { asked: 1 },
    ],
  ])('counts an area that is %s', (_, state, kind, expected) => {
    expect(progressOf(state, kind)).toEqual({ ...zero, ...expected });
  });

  it('adds up, and leaves out what the draft does not have', () => {
    const areas = ['a', 'b', 'c', 'gone'].map(id => ({
      id,
      askedOn: ['Component'],
    }));
    const draft = {
      areas: [
        { areaId: 'a', ...none, change: 'set' } as const,
        { areaId: 'b', ...unchanged, ...none },
        { areaId: 'c', ...unchanged, inherited, submitted: null },
        { areaId: 'other', ...none, change: 'set' } as const,
      ],
    };
    expect(draftProgress(areas, draft, 'component')).toEqual({
      confirmed: 1,
      asked: 2,
      inherited: 1,
      elsewhere: 0,
    });
  });
});

import type { CapabilityStatus } from './capabilities';
import {
  groupSteps,
  planSteps,
  reachOf,
  reasonOf,
  recommendCapabilities,
  stepsOf,
} from './plan';
import { testModel } from '../testing';
import type { Recommendation } from './recommend';

function step(
  areaId: string,
  capabilities: Record<string, CapabilityStatus> = {},
): Recommendation {
  return {
    areaId,
    toLevel: 3,
    practiceIds: ['one', 'two'],
    completesLevel: false,
    capabilities: Object.entries(capabilities).map(
      ([capabilityId, status]) => ({ capabilityId, status, providers: [] }),
    ),
  };
}

describe('reachOf', () => {
  it.each<[string, CapabilityStatus[]]>([
    ['now', []],
    ['now', ['in-use', 'in-use']],
    ['adopt', ['in-use', 'available']],
    ['wait', ['available', 'missing']],
  ])('is %s for a step that needs %j', (reach, statuses) => {
    const needed = statuses.map((status, index) => [`c${index}`, status]);
    expect(reachOf(step('a', Object.fromEntries(needed)))).toBe(reach);
  });
});

describe('reasonOf', () => {
  const none = { weakest: null };
  const target = { aspectId: 'people', level: 3, setAt: '', setBy: '' };

  it('is the target, if the step does not go beyond it', () => {
    const completes = { ...step('a'), completesLevel: true };
    expect(reasonOf(completes, { ...none, target })).toBe('target');
    const beyond = { ...target, level: 2 };
    expect(reasonOf(completes, { ...none, target: beyond })).toBe('completes');
  });

  it('is the weakest area otherwise, and may be missing', () => {
    const weakest = { areaId: 'a', level: 2 };
    expect(reasonOf(step('a'), { weakest })).toBe('weakest');
    const completes = { ...step('a'), completesLevel: true };
    expect(reasonOf(completes, { weakest })).toBe('completes');
    expect(reasonOf(step('b'), { weakest })).toBeNull();
  });
});

describe('planSteps', () => {
  const model = testModel();
  const target = { aspectId: 'people', level: 3, setAt: '', setBy: '' };
  const report = {
    aspects: [
      {
        aspectId: 'people',
        level: 2,
        progress: 2,
        weakest: { areaId: 'people.culture', level: 2 },
        coverage: { answered: 1, total: 3 },
        partial: true,
        target,
      },
    ],
    recommendations: [
      step('technology.runtime'),
      step('people.culture', { ai: 'missing' }),
      step('people.skills', { ai: 'missing' }),
    ],
  };

  it('orders the steps, each with its aspect', () => {
    expect(
      planSteps(model, report).map(({ kind, step: { areaId }, aspect }) => [
        kind,
        areaId,
        aspect.target?.level,
      ]),
    ).toEqual([
      ['target', 'people.culture', 3],
      ['target', 'people.skills', 3],
      // Its aspect has no report, and so no target.
      ['now', 'technology.runtime', undefined],
    ]);
  });

  it('plans a single aspect', () => {
    const areaIds = (aspectId: string | null) =>
      stepsOf(model, report, aspectId).map(({ areaId }) => areaId);
    expect(areaIds('people')).toEqual(['people.culture', 'people.skills']);
    expect(areaIds(null)).toHaveLength(3);
    expect(planSteps(model, report, 'technology')).toHaveLength(1);
  });
});

describe('groupSteps', () => {
  it('puts targets first, then what the team can do by itself', () => {
    const steps = [
      step('waits', { ai: 'missing' }),
      step('adopts', { docs: 'available' }),
      step('can'),
      step('aims', { ai: 'missing' }),
      step('can-too', { docs: 'in-use' }),
    ];
    expect(
      groupSteps(steps, ({ areaId }) => areaId === 'aims').map(group => [
        group.kind,
        group.steps.map(({ areaId }) => areaId),
      ]),
    ).toEqual([
      ['target', ['aims']],
      ['now', ['can', 'can-too']],
      ['adopt', ['adopts']],
      ['wait', ['waits']],
    ]);
  });

  it('leaves out groups without steps', () => {
    expect(groupSteps([], () => true)).toEqual([]);
  });
});

describe('recommendCapabilities', () => {
  it('puts what can be adopted first, then what most steps need', () => {
    const steps = [
      step('a', { used: 'in-use', lacking: 'missing', once: 'available' }),
      step('b', { used: 'in-use', twice: 'available' }),
      step('c', { used: 'in-use', twice: 'available', lacking: 'missing' }),
    ];
    expect(
      recommendCapabilities(steps).map(({ capabilityId, areaIds }) => [
        capabilityId,
        areaIds,
      ]),
    ).toEqual([
      ['twice', ['b', 'c']],
      ['once', ['a']],
      ['lacking', ['a', 'c']],
      ['used', ['a', 'b', 'c']],
    ]);
  });
});

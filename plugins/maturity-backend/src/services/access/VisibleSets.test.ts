import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type ConditionalPolicyDecision,
} from '@backstage/plugin-permission-common';
import { databaseCases, storesOn } from '../../__testUtils__/databases';
import { storedRefs } from '../../__testUtils__/visibleSets';
import { VisibleSets } from './VisibleSets';

jest.setTimeout(60_000);

const ana = mockCredentials.user('user:default/ana');
const ben = mockCredentials.user('user:default/ben');

/** A decision by which callers see what they own. */
function ownedBy(...claims: string[]): ConditionalPolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: {
      rule: 'IS_ENTITY_OWNER',
      resourceType: 'catalog-entity',
      params: { claims },
    },
  };
}

const bens = ownedBy('user:default/ben');
const teams = ownedBy('group:default/team');

describe.each(databaseCases())('visible sets on %s', (_name, init) => {
  let knex: Awaited<ReturnType<typeof init>>;
  beforeEach(async () => {
    knex = await init();
  });

  /** A process of the backend, with the answers that it gets. */
  async function replica(scope = ['component']) {
    const { visibleSets: store } = await storesOn(knex);
    const decide = jest.fn(
      async (_by: BackstageCredentials): Promise<ConditionalPolicyDecision> =>
        teams,
    );
    const read = jest.fn(async (_by: BackstageCredentials) => ['a', 'b']);
    const sets = new VisibleSets({ store, scope, decide, read });
    return { sets, decide, read };
  }

  it('are read once for ten callers with equal conditions at once', async () => {
    const { sets, read } = await replica();
    const callers = Array.from({ length: 10 }, (_, index) =>
      mockCredentials.user(`user:default/u${index}`),
    );
    const found = await Promise.all(
      // Each with a decision of its own, as each request has.
      callers.map(caller => sets.find(ownedBy('group:default/team'), caller)),
    );
    expect(read.mock.calls).toEqual([[callers[0]]]);
    expect(await storedRefs(knex)).toEqual({ [found[0].id]: ['a', 'b'] });
    expect(new Set(found.map(({ id }) => id)).size).toBe(1);
    await sets.find(teams, ben);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('are shared by replicas, which keep one even if both read', async () => {
    const one = await replica();
    const two = await replica();
    await Promise.all([one.sets.find(teams, ana), two.sets.find(teams, ben)]);
    const { id } = await two.sets.find(teams, ben);
    const reads = one.read.mock.calls.length + two.read.mock.calls.length;
    expect(reads).toBeLessThanOrEqual(2);
    expect(await one.sets.find(teams, ana)).toEqual({ id });
    expect(one.read.mock.calls.length + two.read.mock.calls.length).toBe(reads);
  });

  it('are not shared with replicas that read other kinds', async () => {
    const one = await replica();
    const two = await replica(['component', 'system']);
    const { id } = await one.sets.find(teams, ana);
    expect(await two.sets.find(teams, ana)).not.toEqual({ id });
  });

  it('do not mix the conditions of two callers', async () => {
    const { sets, read, decide } = await replica();
    decide.mockImplementation(async by => (by === ben ? bens : teams));
    read.mockImplementation(async by => (by === ben ? ['b'] : ['a']));
    const [anas, his] = await Promise.all([
      sets.find(teams, ana),
      sets.find(bens, ben),
    ]);
    expect(await storedRefs(knex)).toEqual({
      [anas.id]: ['a'],
      [his.id]: ['b'],
    });
    expect(await sets.find(bens, ben)).toEqual(his);
  });

  it('are not kept if the catalog fails, for whoever waits either', async () => {
    const { sets, read } = await replica();
    read.mockRejectedValue(new Error('The catalog is down'));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => sets.find(teams, ana)),
    );
    expect(
      outcomes.map(outcome => outcome.status === 'rejected' && outcome.reason),
    ).toEqual(Array(10).fill(new Error('The catalog is down')));
    // Not ten times: the others share a second attempt.
    expect(read).toHaveBeenCalledTimes(2);
    expect(await knex('visible_sets')).toEqual([]);
    read.mockResolvedValue(['a']);
    const { id } = await sets.find(teams, ana);
    expect(await storedRefs(knex)).toEqual({ [id]: ['a'] });
  });

  it('are read for others if the credentials of the first fail', async () => {
    const { sets, read } = await replica();
    read.mockImplementation(async by => {
      if (by === ana) throw new Error('Your token has expired');
      return ['a'];
    });
    const [anas, his] = await Promise.allSettled([
      sets.find(teams, ana),
      sets.find(teams, ben),
    ]);
    expect([anas.status, his.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('are for one caller if the policy changes while they are read', async () => {
    const { sets, read, decide } = await replica();
    // The catalog may have been asked by the new policy, of ana alone.
    decide.mockResolvedValueOnce(ownedBy('user:default/ana'));
    read.mockImplementation(async by => (by === ana ? ['a'] : ['b']));
    const [anas, his] = await Promise.all([
      sets.find(teams, ana),
      sets.find(teams, ben),
    ]);
    expect(await storedRefs(knex)).toEqual({
      [anas.id]: ['a'],
      [his.id]: ['b'],
    });
    expect(await sets.find(teams, ana)).toEqual(his);
  });
});

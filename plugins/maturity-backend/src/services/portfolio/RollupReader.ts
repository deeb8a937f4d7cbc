import type { Rollup } from '@cnmm/backstage-plugin-maturity-common';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';
import type { PortfolioStore, RollupQuery } from '../../database';
import { Turns } from '../../turns';
import { Cursors, groupPlace } from '../cursor';
import { GroupOrder } from './groupOrder';
import type {
  PortfolioScope,
  RollupPageRequest,
  RollupsRequest,
} from './requests';
import {
  countsByGroup,
  rollupOf,
  type TitledGroup,
  titledGroups,
} from './rollups';
import { filterKeyOf } from './selectionOf';
import { rollupSortOf } from './sortOf';
import { whatIfChanges } from './whatIf';

/** Groups whose levels an export reads at once. */
const EXPORT_PAGE = 200;

/** Reads the rollups of groups of entities. */
export class RollupReader {
  readonly #store: PortfolioStore;

  constructor(store: PortfolioStore) {
    this.#store = store;
  }

  /** Reads a page of rollups. Entities without a group come last. */
  async page(
    scope: PortfolioScope,
    request: RollupPageRequest,
  ): Promise<Page<Rollup>> {
    const { groupBy, sort = 'title', cursor } = request;
    const cursors = new Cursors(
      {
        view: 'rollups',
        modelId: scope.model.id,
        groupBy,
        sort,
        filter: filterKeyOf(scope.filter),
      },
      groupPlace,
    );
    const place = cursor === undefined ? undefined : cursors.decode(cursor);
    return this.#store.snapshot(scope, async store => {
      const order = await readOrder(store, scope, request);
      const groups = order.sorted(await readGroups(store, scope, request));
      const rest = place ? groups.filter(order.isAfter(place)) : groups;
      const page = rest.slice(0, request.limit);
      const last = page.at(-1);
      return {
        items: await readRollups(store, scope, request, page),
        totalItems: groups.length,
        someHidden: isSomeHidden(scope, request),
        ...(last &&
          rest.length > page.length && {
            nextCursor: cursors.encode(last.place),
          }),
      };
    });
  }

  /**
   * Streams the rollups of all groups. Each page is a snapshot of its own, as a
   * slow reader must not keep a transaction open.
   */
  async *all(
    scope: PortfolioScope,
    request: RollupsRequest,
  ): AsyncGenerator<Rollup> {
    const all = await this.#store.snapshot(scope, async store => {
      const order = await readOrder(store, scope, request);
      return order.sorted(await readGroups(store, scope, request));
    });
    for (let start = 0; start < all.length; start += EXPORT_PAGE) {
      const page = all.slice(start, start + EXPORT_PAGE);
      yield* await this.#store.snapshot(scope, async store => {
        const keys = page.map(({ totals }) => totals.key);
        const groups = await readGroups(store, scope, request, keys);
        groups.sort(
          (one, other) =>
            keys.indexOf(one.totals.key) - keys.indexOf(other.totals.key),
        );
        return readRollups(store, scope, request, groups);
      });
    }
  }
}

/** Whether anything is left out of rollups because the caller may not see it. */
export function isSomeHidden(
  { someHidden, usesHidden }: PortfolioScope,
  { given = [] }: RollupsRequest,
): boolean {
  return someHidden || (usesHidden && given.length > 0);
}

/** How to sort the groups, which may take reading their medians. */
async function readOrder(
  store: PortfolioStore,
  scope: PortfolioScope,
  request: RollupsRequest,
): Promise<GroupOrder> {
  const sort = rollupSortOf(scope.model, request.sort);
  return new GroupOrder(
    sort,
    sort.by === 'weakest' || sort.by === 'level'
      ? await store.medians(queryOf(scope, request), sort.levelOf)
      : [],
  );
}

async function readGroups(
  store: PortfolioStore,
  scope: PortfolioScope,
  request: RollupsRequest,
  keys?: (string | null)[],
): Promise<TitledGroup[]> {
  return titledGroups(
    await store.groups(queryOf(scope, request), keys),
    request.groupBy,
  );
}

async function readRollups(
  store: PortfolioStore,
  scope: PortfolioScope,
  request: RollupsRequest,
  groups: TitledGroup[],
): Promise<Rollup[]> {
  const { model } = scope;
  const { given = [], expand } = request;
  const query = queryOf(scope, request);
  const keys = groups.map(({ totals }) => totals.key);
  const aspects = await store.levels(query, keys, 'aspect');
  const areas =
    expand === 'areas' ? await store.levels(query, keys, 'area') : undefined;
  const moved =
    given.length > 0
      ? await whatIfChanges(store, model, query, { keys, given })
      : { aspects: [], areas: [] };
  const counts = {
    aspects: countsByGroup([...aspects, ...moved.aspects]),
    ...(areas && { areas: countsByGroup([...areas, ...moved.areas]) }),
  };
  const missing = await store.missing(keys.filter(key => key !== null));
  const turns = new Turns();
  const rollups: Rollup[] = [];
  for (const group of groups) {
    rollups.push(rollupOf(model, group, counts, missing));
    await turns.pause();
  }
  return rollups;
}

function queryOf(
  { selection, staleBefore }: PortfolioScope,
  { groupBy }: RollupsRequest,
): RollupQuery {
  return { ...selection, groupBy, staleBefore };
}

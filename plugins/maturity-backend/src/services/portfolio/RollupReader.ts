import type { Rollup } from '@cnmm/backstage-plugin-maturity-common';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';
import type { PortfolioStore, RollupQuery } from '../../database';
import { decodeCursor, encodeCursor } from '../cursor';
import { givenMoves } from './givenMoves';
import type { RollupRequest, RollupsRequest } from './requests';
import {
  byGroup,
  isAfter,
  placeOf,
  rollupOf,
  titledGroups,
  type TitledGroup,
} from './rollups';
import type { Scope } from './requests';

/** Groups whose levels an export reads at once. */
const EXPORT_PAGE = 200;

/** Reads the rollups of groups of entities. */
export class RollupReader {
  readonly #store: PortfolioStore;

  constructor(store: PortfolioStore) {
    this.#store = store;
  }

  /** Reads a page of rollups, by title. Entities without a group come last. */
  async page(scope: Scope, request: RollupRequest): Promise<Page<Rollup>> {
    const groups = await this.#groups(scope, request);
    const rest =
      request.cursor === undefined
        ? groups
        : groups.filter(isAfter(decodeCursor.group(request.cursor)));
    const page = rest.slice(0, request.limit);
    const last = page.at(-1);
    return {
      items: await this.#count(scope, request, page),
      totalItems: groups.length,
      someHidden: scope.someHidden,
      ...(last &&
        rest.length > page.length && {
          nextCursor: encodeCursor(placeOf(last)),
        }),
    };
  }

  /** Streams the rollups of all groups. */
  async *all(scope: Scope, request: RollupsRequest): AsyncGenerator<Rollup> {
    const groups = await this.#groups(scope, request);
    for (let start = 0; start < groups.length; start += EXPORT_PAGE) {
      const page = groups.slice(start, start + EXPORT_PAGE);
      yield* await this.#count(scope, request, page);
    }
  }

  async #groups(scope: Scope, request: RollupsRequest): Promise<TitledGroup[]> {
    return titledGroups(
      await this.#store.groups(queryOf(scope, request)),
      request.groupBy,
    );
  }

  async #count(
    scope: Scope,
    request: RollupsRequest,
    groups: TitledGroup[],
  ): Promise<Rollup[]> {
    const { model } = scope;
    const { given = [], expand } = request;
    const query = queryOf(scope, request);
    const keys = groups.map(({ totals }) => totals.key);
    const aspects = await this.#store.levels(query, keys, 'aspect');
    const areas =
      expand === 'areas'
        ? await this.#store.levels(query, keys, 'area')
        : undefined;
    const moved =
      given.length > 0
        ? await givenMoves(model, this.#store.rising(query, keys, given))
        : { aspects: [], areas: [] };
    const counts = {
      aspects: byGroup([...aspects, ...moved.aspects]),
      ...(areas && { areas: byGroup([...areas, ...moved.areas]) }),
    };
    return groups.map(group => rollupOf(model, group, counts));
  }
}

function queryOf(
  { selection, staleBefore }: Scope,
  { groupBy }: RollupsRequest,
): RollupQuery {
  return { ...selection, groupBy, staleBefore };
}

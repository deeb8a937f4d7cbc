import { parseEntityRef } from '@backstage/catalog-model';
import {
  distributionOf,
  type GroupBy,
  type Model,
  type Rollup,
  type RollupGroup,
  type StalenessPolicy,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';
import type {
  EntityFilter,
  GroupTotals,
  LevelCount,
  ProjectionStore,
} from '../database';
import { Cursor } from './Cursor';
import type { ModelRegistry } from './ModelRegistry';

/** Which rollups are asked for. */
export interface RollupRequest {
  groupBy: GroupBy;
  /** Of components where it names no kind. */
  filter: EntityFilter;
  model?: string;
  limit: number;
  cursor?: string;
}

/** A group with the title that it is sorted by. */
interface TitledGroup {
  group: RollupGroup;
  totals: GroupTotals;
}

const MS_PER_DAY = 24 * 60 * 60 * 1000;

const groupsAreEntities: Record<GroupBy, boolean> = {
  system: true,
  domain: true,
  owner: true,
  kind: false,
  type: false,
  lifecycle: false,
};

/** The same order on every database. */
const collator = new Intl.Collator('en');

/** Counts many entities, from the projection alone. */
export class PortfolioService {
  readonly #models: ModelRegistry;
  readonly #store: ProjectionStore;
  readonly #staleness: StalenessPolicy;

  constructor(options: {
    models: ModelRegistry;
    store: ProjectionStore;
    staleness: StalenessPolicy;
  }) {
    this.#models = options.models;
    this.#store = options.store;
    this.#staleness = options.staleness;
  }

  /** A page of rollups, by title; those that have no such group come last. */
  async rollups(request: RollupRequest): Promise<Page<Rollup>> {
    const model = this.#models.get(request.model);
    const query = {
      modelId: model.id,
      groupBy: request.groupBy,
      filter: visibleFilter(request.filter),
      staleBefore: new Date(
        Date.now() - this.#staleness.ageingDays * MS_PER_DAY,
      ),
    };
    const groups = (await this.#store.groups(query))
      .map(totals => ({ group: groupOf(totals, request.groupBy), totals }))
      .sort(byTitle);
    const rest =
      request.cursor === undefined
        ? groups
        : groups.filter(isAfter(Cursor.group(request.cursor)));
    const page = rest.slice(0, request.limit);
    const counts = await this.#store.levels(
      query,
      page.map(({ totals }) => totals.key),
    );
    const countsByKey = byKey(counts);
    const last = page.at(-1);
    return {
      items: page.map(each =>
        rollupOf(model, each, countsByKey.get(each.totals.key) ?? []),
      ),
      totalItems: groups.length,
      ...(last &&
        rest.length > page.length && {
          nextCursor: Cursor.of([last.group.title, last.totals.key]),
        }),
    };
  }
}

/**
 * Which entities count at all: what the caller asks for, and what they may
 * see. A portfolio is one of services, unless other kinds are asked for.
 */
function visibleFilter(filter: EntityFilter): EntityFilter {
  return { ...filter, kind: filter.kind ?? ['component'] };
}

function groupOf(totals: GroupTotals, groupBy: GroupBy): RollupGroup {
  const { key, title } = totals;
  if (key === null) return { title: 'None' };
  return groupsAreEntities[groupBy]
    ? { ref: key, title: title ?? parseEntityRef(key).name }
    : { value: key, title: key };
}

function byTitle(a: TitledGroup, b: TitledGroup): number {
  return compare(placeOf(a), placeOf(b));
}

function isAfter(place: Place): (group: TitledGroup) => boolean {
  return group => compare(placeOf(group), place) > 0;
}

type Place = [title: string, key: string | null];

function placeOf({ group, totals }: TitledGroup): Place {
  return [group.title, totals.key];
}

function compare([titleA, keyA]: Place, [titleB, keyB]: Place): number {
  if (keyA === null || keyB === null) {
    return Number(keyA === null) - Number(keyB === null);
  }
  return (
    collator.compare(titleA, titleB) || (keyA < keyB ? -1 : Number(keyA > keyB))
  );
}

function byKey(counts: LevelCount[]): Map<string | null, LevelCount[]> {
  const groups = new Map<string | null, LevelCount[]>();
  for (const count of counts) {
    const group = groups.get(count.key);
    if (group) group.push(count);
    else groups.set(count.key, [count]);
  }
  return groups;
}

function rollupOf(
  model: Model,
  { group, totals }: TitledGroup,
  counts: LevelCount[],
): Rollup {
  const levels = model.levels.map(({ level }) => level);
  return {
    group,
    entities: totals.entities,
    notAssessed: totals.notAssessed,
    stale: totals.stale,
    coverage: { answered: totals.answered, total: totals.total },
    aspects: model.aspects.map(({ id }) => {
      const ofAspect = counts.filter(({ aspectId }) => aspectId === id);
      const assessed = ofAspect.reduce(
        (sum, { entities }) => sum + entities,
        0,
      );
      return {
        aspectId: id,
        ...distributionOf(
          levels,
          new Map(ofAspect.map(({ level, entities }) => [level, entities])),
          totals.entities - assessed,
        ),
      };
    }),
  };
}

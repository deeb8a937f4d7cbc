import {
  areasOf,
  type BuildOrder,
  buildOrderInParts,
  findAreaLevel,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import type { LevelCount, PortfolioStore } from '../../database';
import { inTurns } from '../../turns';
import { countBlocked } from './demand';
import type { PortfolioScope } from './requests';

/** What a build order is computed from, as the caller may know it. */
export interface BuildOrderCounts {
  /** Assessed areas below their last level. */
  areas: number;
  blocked: Awaited<ReturnType<typeof countBlocked>>;
}

/** Counts what there is to build for, and what for. */
export async function countForBuildOrder(
  store: PortfolioStore,
  { model, filter, selection, staleBefore }: PortfolioScope,
): Promise<BuildOrderCounts> {
  const levels = await store.levels(
    // By kind, as each entity is of one.
    { ...selection, groupBy: 'kind', staleBefore },
    filter.kind,
    'area',
  );
  return {
    areas: belowLastLevel(model, levels),
    blocked: await countBlocked(store, selection),
  };
}

/** Finds what to build, and gives others their turn meanwhile. */
export async function buildOrderOf(
  model: Model,
  { areas, blocked }: BuildOrderCounts,
): Promise<BuildOrder> {
  const blockedAreas = blocked.reduce((sum, each) => sum + each.areas, 0);
  return inTurns(
    buildOrderInParts({
      capabilityIds: model.capabilities.map(({ id }) => id),
      // Until a changed model is projected, its levels may not fit the needs.
      withinOwnReach: Math.max(0, areas - blockedAreas),
      blocked,
    }),
  );
}

function belowLastLevel(model: Model, levels: LevelCount[]): number {
  const areas = new Map(areasOf(model).map(area => [area.id, area]));
  return levels
    .filter(({ id, level }) => {
      const area = areas.get(id);
      return area && findAreaLevel(area, level + 1);
    })
    .reduce((sum, { entities }) => sum + entities, 0);
}

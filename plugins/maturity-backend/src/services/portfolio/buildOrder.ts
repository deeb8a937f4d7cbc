import {
  areasOf,
  type BuildOrder,
  buildOrderInParts,
  findAreaLevel,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import type { LevelCount, PortfolioStore, Selection } from '../../database';
import { inTurns } from '../../turns';
import { blockedAreas, countBlocked } from './demand';
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
  const totalBlocked = blocked.reduce((sum, each) => sum + each.areas, 0);
  return inTurns(
    buildOrderInParts({
      capabilityIds: model.capabilities.map(({ id }) => id),
      // Until a changed model is projected, its levels may not fit the needs.
      withinOwnReach: Math.max(0, areas - totalBlocked),
      blocked,
    }),
  );
}

/**
 * Restricts a selection to the entities with a level within their own reach: an
 * assessed area below its last level that no capability blocks.
 */
export async function selectWithinOwnReach(
  store: PortfolioStore,
  model: Model,
  selection: Selection,
): Promise<Selection> {
  const hasNextLevel = nextLevels(model);
  const only: string[] = [];
  const entityRefs = await store.refs(selection);
  for await (const chunk of blockedAreas(store, selection, entityRefs)) {
    const levels = await store.areaLevels(model.id, [...chunk.keys()]);
    for (const [entityRef, blocked] of chunk) {
      const isWithinReach = levels
        .get(entityRef)
        ?.some(
          ({ areaId, level }) =>
            hasNextLevel(areaId, level) && !blocked.has(areaId),
        );
      if (isWithinReach) only.push(entityRef);
    }
  }
  return { ...selection, only };
}

function belowLastLevel(model: Model, levels: LevelCount[]): number {
  const hasNextLevel = nextLevels(model);
  return levels
    .filter(({ id, level }) => hasNextLevel(id, level))
    .reduce((sum, { entities }) => sum + entities, 0);
}

/** Returns a function that tells whether an area has a level after one. */
function nextLevels(model: Model): (areaId: string, level: number) => boolean {
  const areas = new Map(areasOf(model).map(area => [area.id, area]));
  return (areaId, level) => {
    const area = areas.get(areaId);
    return area !== undefined && findAreaLevel(area, level + 1) !== undefined;
  };
}

import {
  type AreaCapabilities,
  areaBlockers,
  areasInReach,
  BlockedAreaCounter,
  type BlockedAreas,
  type CapabilityTotals,
  DemandCounter,
  type DemandKind,
  recommendCapabilities,
} from '@cnmm/backstage-plugin-maturity-common';
import type { EntityNeeds, PortfolioStore, Selection } from '../../database';

/** What a list of entities is about: a capability that they lack or use. */
export interface DemandFilter {
  kind: DemandKind;
  capabilityId: string;
}

/** An entity with areas that would rise by a level. */
export interface RisingEntity {
  entityRef: string;
  areaIds: string[];
}

/** Counts how many entities lack and use each capability, unordered. */
export async function countDemand(
  store: PortfolioStore,
  selection: Selection,
): Promise<CapabilityTotals[]> {
  const counter = new DemandCounter();
  const entityRefs = await store.refs(selection);
  for await (const chunk of store.needs(selection, entityRefs)) {
    for (const entity of chunk) counter.add(blockersOf(entity), entity.uses);
  }
  return counter.totals();
}

/** Counts the areas of all entities by the capabilities that block them. */
export async function countBlocked(
  store: PortfolioStore,
  selection: Selection,
): Promise<BlockedAreas[]> {
  const counter = new BlockedAreaCounter();
  const entityRefs = await store.refs(selection);
  for await (const chunk of store.needs(selection, entityRefs)) {
    for (const entity of chunk) counter.add(blockersOf(entity));
  }
  return counter.totals();
}

/**
 * Finds the areas that capabilities block, by entity. Yields chunks, as there
 * may be many.
 */
export async function* blockedAreas(
  store: PortfolioStore,
  selection: Selection,
  entityRefs: string[],
): AsyncGenerator<Map<string, ReadonlySet<string>>> {
  for await (const chunk of store.needs(selection, entityRefs)) {
    yield new Map(
      chunk.map(entity => [
        entity.entityRef,
        new Set(blockersOf(entity).map(({ areaId }) => areaId)),
      ]),
    );
  }
}

/** Restricts a selection to the entities that lack or use a capability. */
export async function selectDemand(
  store: PortfolioStore,
  selection: Selection,
  demand: DemandFilter | undefined,
): Promise<Selection> {
  if (!demand) return selection;
  const only: string[] = [];
  const entityRefs = await store.refs(selection);
  for await (const chunk of store.needs(selection, entityRefs)) {
    for (const entity of chunk) {
      if (matches(entity, demand)) only.push(entity.entityRef);
    }
  }
  return { ...selection, only };
}

/**
 * Finds those of some entities that would have areas rise by a level if they
 * used the given capabilities. Yields chunks, as there may be many.
 */
export async function* risingEntities(
  store: PortfolioStore,
  selection: Selection,
  entityRefs: string[],
  given: string[],
): AsyncGenerator<RisingEntity[]> {
  for await (const chunk of store.needs(selection, entityRefs)) {
    yield chunk.flatMap(entity => {
      const areaIds = areasInReach(blockersOf(entity), given);
      return areaIds.length > 0
        ? [{ entityRef: entity.entityRef, areaIds }]
        : [];
    });
  }
}

/** How many capabilities a list names for an entity. */
const WANTED = 2;

/**
 * Names the capabilities that would help entities most: their ids by entity, in
 * the order in which the entity's own report recommends them.
 */
export async function wantedCapabilities(
  store: PortfolioStore,
  selection: Selection,
  entityRefs: string[],
): Promise<Map<string, string[]>> {
  const providers = await store.providers(selection.visibleSet);
  const offered = new Set(providers.map(({ capabilityId }) => capabilityId));
  const wanted = new Map<string, string[]>();
  for await (const chunk of store.needs(selection, entityRefs)) {
    for (const entity of chunk) {
      const steps = blockersOf(entity).map(({ areaId, capabilityIds }) => ({
        areaId,
        capabilities: capabilityIds.map(capabilityId => ({
          capabilityId,
          status: offered.has(capabilityId)
            ? ('available' as const)
            : ('missing' as const),
          providers: [],
        })),
      }));
      wanted.set(
        entity.entityRef,
        recommendCapabilities(steps)
          .slice(0, WANTED)
          .map(({ capabilityId }) => capabilityId),
      );
    }
  }
  return wanted;
}

function blockersOf({ needs, uses }: EntityNeeds): AreaCapabilities[] {
  return areaBlockers(needs, id => uses.has(id));
}

function matches(
  entity: EntityNeeds,
  { kind, capabilityId }: DemandFilter,
): boolean {
  if (kind === 'inUse') return entity.uses.has(capabilityId);
  return blockersOf(entity).some(
    ({ capabilityIds }) =>
      capabilityIds.includes(capabilityId) &&
      (kind === 'bringsCloser' || capabilityIds.length === 1),
  );
}

import {
  entityGroupings,
  type LevelMove,
  type PortfolioEntity,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';
import type {
  EntityOrder,
  ListedEntity,
  PortfolioStore,
  Selection,
} from '../../database';
import { Cursors, entityPlace } from '../cursor';
import { selectWithinOwnReach } from './buildOrder';
import { selectDemand, wantedCapabilities } from './demand';
import type {
  EntitiesRequest,
  EntityPageRequest,
  PortfolioScope,
} from './requests';
import { filterKeyOf } from './selectionOf';
import { entitySortOf } from './sortOf';
import { risingAspects, selectRising } from './whatIf';

/** Entities that an export reads at once. */
const EXPORT_PAGE = 500;

/** Lists the entities behind a row, a cell or a number. */
export class EntityListReader {
  readonly #store: PortfolioStore;

  constructor(store: PortfolioStore) {
    this.#store = store;
  }

  /** Reads a page of entities. */
  async page(
    scope: PortfolioScope,
    { limit, cursor, sort = 'title' }: EntityPageRequest,
  ): Promise<Page<PortfolioEntity>> {
    const { model, filter } = scope;
    const order: EntityOrder = {
      ...entitySortOf(model, sort),
      limit: limit + 1,
    };
    const cursors = new Cursors(
      {
        view: 'entities',
        modelId: model.id,
        sort,
        filter: filterKeyOf(filter),
      },
      entityPlace(order.by),
    );
    if (cursor !== undefined) {
      const [value, entityRef] = cursors.decode(cursor);
      order.after = { value, entityRef };
    }
    const read = await this.#store.snapshot(scope, async store => {
      const selection = await selectByNeeds(store, scope);
      const listed = await store.entities(selection, order);
      return {
        listed,
        needs: await readListedNeeds(store, scope, listed),
        totalItems: await store.count(selection),
      };
    });
    const { listed, needs, totalItems } = read;
    const page = listed.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(entity => toPortfolioEntity(entity, needs, scope)),
      totalItems,
      someHidden: isListPartial(scope),
      ...(last &&
        listed.length > limit && {
          nextCursor: cursors.encode([last.sortValue, last.entityRef]),
        }),
    };
  }

  /**
   * Streams all entities. Each page is a snapshot of its own, as a slow reader
   * must not keep a transaction open.
   */
  async *all(
    scope: PortfolioScope,
    { sort }: EntitiesRequest,
  ): AsyncGenerator<PortfolioEntity> {
    const order: EntityOrder = {
      ...entitySortOf(scope.model, sort),
      limit: EXPORT_PAGE,
    };
    const selection = await this.#store.snapshot(scope, store =>
      selectByNeeds(store, scope),
    );
    for (;;) {
      const { page, needs } = await this.#store.snapshot(scope, async store => {
        const listed = await store.entities(selection, order);
        return {
          page: listed,
          needs: await readListedNeeds(store, scope, listed),
        };
      });
      for (const entity of page) yield toPortfolioEntity(entity, needs, scope);
      const last = page.at(-1);
      if (!last || page.length < EXPORT_PAGE) return;
      order.after = { value: last.sortValue, entityRef: last.entityRef };
    }
  }
}

/** Whether entities are left out because the caller may not see all of it. */
export function isListPartial(scope: PortfolioScope): boolean {
  const isByNeeds =
    scope.demand !== undefined ||
    scope.rise !== undefined ||
    scope.filter.withinOwnReach === true;
  return scope.someHidden || (scope.usesHidden && isByNeeds);
}

/** Restricts a selection by what its entities need and use. */
async function selectByNeeds(
  store: PortfolioStore,
  { model, filter, selection, demand, rise }: PortfolioScope,
): Promise<Selection> {
  let selected = await selectDemand(store, selection, demand);
  if (filter.withinOwnReach) {
    selected = await selectWithinOwnReach(store, model, selected);
  }
  return rise ? selectRising(store, model, selected, rise) : selected;
}

/** What a list says of the needs of its entities, by entity. */
interface ListedNeeds {
  /** The capabilities that would help them most. */
  wanted: Map<string, string[]>;
  /** The aspects that would rise, if the list is about that. */
  rising?: Map<string, LevelMove[]>;
}

async function readListedNeeds(
  store: PortfolioStore,
  { model, selection, rise }: PortfolioScope,
  listed: ListedEntity[],
): Promise<ListedNeeds> {
  const entityRefs = listed.map(({ entityRef }) => entityRef);
  return {
    wanted: await wantedCapabilities(store, selection, entityRefs),
    ...(rise && {
      rising: await risingAspects(store, model, selection, {
        entityRefs,
        given: rise.given,
      }),
    }),
  };
}

/**
 * Converts a listed entity to the wire format, with an entry for each aspect.
 */
function toPortfolioEntity(
  listed: ListedEntity,
  { wanted, rising }: ListedNeeds,
  { model, staleBefore }: PortfolioScope,
): PortfolioEntity {
  const { type, lifecycle, oldestSubmittedAt } = listed;
  const { ownerRef, systemRef, domainRef } = listed;
  const notInCatalog = entityGroupings.filter(field =>
    listed.missing.includes(listed[`${field}Ref`] ?? ''),
  );
  return {
    entityRef: listed.entityRef,
    title: listed.title,
    kind: listed.kind,
    ...(type !== null && { type }),
    ...(lifecycle !== null && { lifecycle }),
    ...(ownerRef !== null && { owner: ownerRef }),
    ...(systemRef !== null && { system: systemRef }),
    ...(domainRef !== null && { domain: domainRef }),
    ...(notInCatalog.length > 0 && { notInCatalog }),
    level: listed.level,
    aspects: model.aspects.map(({ id }) => {
      const found = listed.aspects.find(({ aspectId }) => aspectId === id);
      return {
        aspectId: id,
        level: found?.level ?? null,
        inherited: found?.inherited ?? false,
      };
    }),
    coverage: { answered: listed.answered, total: listed.total },
    evidence: listed.evidence,
    oldestSubmittedAt,
    stale:
      oldestSubmittedAt !== null && new Date(oldestSubmittedAt) < staleBefore,
    revision: listed.revision,
    wantedCapabilities: wanted.get(listed.entityRef) ?? [],
    ...(rising && {
      rises: (rising.get(listed.entityRef) ?? []).map(({ id, to }) => ({
        aspectId: id,
        to,
      })),
    }),
  };
}

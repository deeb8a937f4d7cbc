import { parseEntityRef } from '@backstage/catalog-model';
import {
  CATALOG_SOURCE,
  catalogFacts,
  type Fact,
} from '@cnmm/backstage-plugin-maturity-common';
import type { FactStore } from '../../database';
import type { EventPublisher } from '../EventPublisher';
import type { PlacedEntity } from '../reports/entityLinks';

/** The kinds that nobody owns, in lower case. */
const KINDS_WITHOUT_OWNER = ['group', 'user'];

/** The fields that the facts of the catalog are read from. */
export const CATALOG_FACT_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.annotations',
  'metadata.links',
  'spec.lifecycle',
  'relations',
];

/** Stores what the catalog knows about entities as facts. */
export class CatalogFacts {
  readonly #facts: FactStore;
  readonly #publisher: EventPublisher;

  constructor(options: { facts: FactStore; publisher: EventPublisher }) {
    this.#facts = options.facts;
    this.#publisher = options.publisher;
  }

  /** Replaces the facts about entities, as they are in the catalog now. */
  async put(entities: PlacedEntity[]): Promise<void> {
    const observedAt = new Date().toISOString();
    const entityRefs = await this.#facts.replace(CATALOG_SOURCE, {
      entityRefs: entities.map(({ entityRef }) => entityRef),
      facts: entities.flatMap(entity => factsOf(entity, observedAt)),
      observed: false,
    });
    if (entityRefs.length > 0) {
      this.#publisher.factsChanged([{ source: CATALOG_SOURCE, entityRefs }]);
    }
  }
}

function factsOf(placed: PlacedEntity, observedAt: string): Fact[] {
  const { entity, entityRef, relations } = placed;
  const kind = entity.kind.toLocaleLowerCase('en-US');
  const ownedByGroup = relations.some(
    relation =>
      relation.field === 'owner' &&
      relation.inCatalog &&
      parseEntityRef(relation.entityRef).kind === 'group',
  );
  return catalogFacts(entity, {
    entityRef,
    observedAt,
    ...(!KINDS_WITHOUT_OWNER.includes(kind) && { ownedByGroup }),
  });
}

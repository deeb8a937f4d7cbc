import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  GroupBy,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';

/** The entities that a system or domain contains, or that a group owns. */
export interface PartsScope {
  title: 'parts.ofSystem' | 'parts.ofDomain' | 'parts.ofGroup';
  /** The title of what the entity answered itself. */
  ownTitle: 'parts.ownOfSystem' | 'parts.ownOfDomain' | 'parts.ownOfGroup';
  filter: PortfolioFilter;
  /** The grouping that puts all these entities into one group. */
  groupBy: GroupBy;
}

/** What the parts of an entity are; undefined for kinds without parts. */
export function partsScopeOf(entity: Entity): PartsScope | undefined {
  const refs = [stringifyEntityRef(entity)];
  switch (entity.kind.toLowerCase()) {
    case 'system':
      return {
        title: 'parts.ofSystem',
        ownTitle: 'parts.ownOfSystem',
        filter: { system: refs },
        groupBy: 'system',
      };
    case 'domain':
      return {
        title: 'parts.ofDomain',
        ownTitle: 'parts.ownOfDomain',
        filter: { domain: refs },
        groupBy: 'domain',
      };
    case 'group':
      return {
        title: 'parts.ofGroup',
        ownTitle: 'parts.ownOfGroup',
        filter: { owner: refs },
        groupBy: 'owner',
      };
    default:
      return undefined;
  }
}

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  GroupBy,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';

/** Which entities are the parts of one. */
export interface PartScope {
  kind: 'system' | 'domain' | 'group';
  filter: PortfolioFilter;
  /** The grouping in which the parts are one group. */
  groupBy: GroupBy;
}

/** What is inside a system or domain, or owned by a group; of others, nothing. */
export function partScope(entity: Entity): PartScope | undefined {
  const entityRef = stringifyEntityRef(entity);
  switch (entity.kind.toLowerCase()) {
    case 'system':
      return {
        kind: 'system',
        filter: { system: [entityRef] },
        groupBy: 'system',
      };
    case 'domain':
      return {
        kind: 'domain',
        filter: { domain: [entityRef] },
        groupBy: 'domain',
      };
    case 'group':
      return {
        kind: 'group',
        filter: { owner: [entityRef] },
        groupBy: 'owner',
      };
    default:
      return undefined;
  }
}

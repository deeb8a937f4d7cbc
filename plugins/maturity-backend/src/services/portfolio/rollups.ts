import { parseEntityRef } from '@backstage/catalog-model';
import {
  areasOf,
  distributionOf,
  entityGroupings,
  type GroupBy,
  type LevelDistribution,
  type Model,
  type Rollup,
  type RollupGroup,
} from '@cnmm/backstage-plugin-maturity-common';
import type { GroupTotals, LevelCount } from '../../database';
import { groupBy } from '../../groupBy';

/** A group with its totals. */
export interface TitledGroup {
  group: RollupGroup;
  totals: GroupTotals;
}

/** Names groups. */
export function titledGroups(
  groups: GroupTotals[],
  field: GroupBy,
): TitledGroup[] {
  return groups.map(totals => ({ group: groupOf(totals, field), totals }));
}

function groupOf({ key, title }: GroupTotals, field: GroupBy): RollupGroup {
  if (key === null) return { title: 'None' };
  return entityGroupings.some(each => each === field)
    ? { ref: key, title: title ?? parseEntityRef(key).name }
    : { value: key, title: key };
}

/** Level counts by the key of their group. */
export type CountsByGroup = Map<string | null, LevelCount[]>;

export function countsByGroup(counts: LevelCount[]): CountsByGroup {
  return groupBy(counts, ({ key }) => key);
}

/**
 * Builds the rollup of a group.
 *
 * @param counts - of all groups; `areas` only if areas were requested
 * @param missing - the refs of groups that are not in the catalog
 */
export function rollupOf(
  model: Model,
  { group, totals }: TitledGroup,
  counts: { aspects: CountsByGroup; areas?: CountsByGroup },
  missing: Set<string>,
): Rollup {
  const aspects = counts.aspects.get(totals.key) ?? [];
  const areas = counts.areas?.get(totals.key) ?? [];
  return {
    group: {
      ...group,
      ...(group.ref && missing.has(group.ref) && { notInCatalog: true }),
    },
    entities: totals.entities,
    direct: totals.direct,
    notAssessed: totals.notAssessed,
    withoutOwnAssessment: totals.withoutOwnAssessment,
    stale: totals.stale,
    coverage: { answered: totals.answered, total: totals.total },
    evidence: totals.evidence,
    aspects: model.aspects.map(({ id }) => ({
      aspectId: id,
      ...distribute(model, totals, aspects, id),
    })),
    ...(counts.areas && {
      areas: areasOf(model).map(({ id }) => ({
        areaId: id,
        ...distribute(model, totals, areas, id),
      })),
    }),
  };
}

function distribute(
  model: Model,
  { entities }: GroupTotals,
  counts: LevelCount[],
  id: string,
): LevelDistribution & { inherited: number } {
  const atLevel = new Map<number, number>();
  let assessed = 0;
  let inherited = 0;
  for (const count of counts) {
    if (count.id !== id) continue;
    atLevel.set(count.level, (atLevel.get(count.level) ?? 0) + count.entities);
    assessed += count.entities;
    inherited += count.inherited;
  }
  return {
    ...distributionOf(
      model.levels.map(({ level }) => level),
      atLevel,
      entities - assessed,
    ),
    inherited,
  };
}

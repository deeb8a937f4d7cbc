import type { DemandCount } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { fromSelection, type Selection, visibleUses } from './selection';

/** How many entities need and use a capability. */
export interface CapabilityTotals {
  capabilityId: string;
  soleBlockerFor: DemandCount;
  bringsCloser: DemandCount;
  inUseBy: number;
}

interface GapRow {
  capability_id: string;
  entities: number | string;
  areas: number | string;
  sole_entities: number | string;
  sole_areas: number | string;
}

interface UseCountRow {
  capability_id: string;
  entities: number | string;
}

/** Counts the entities that lack and use each capability. */
export async function selectDemand(
  knex: Knex,
  selection: Selection,
): Promise<CapabilityTotals[]> {
  const gaps = await fromSelection(knex, selection)
    .join('projected_gaps as gap', join =>
      join
        .on('gap.entity_ref', 'e.entity_ref')
        .andOnVal('gap.model_id', selection.modelId),
    )
    .groupBy('gap.capability_id')
    .select<GapRow[]>(
      'gap.capability_id',
      knex.raw('count(*) as entities'),
      knex.raw('sum(gap.areas) as areas'),
      knex.raw(
        'sum(case when gap.sole_areas > 0 then 1 else 0 end) as sole_entities',
      ),
      knex.raw('sum(gap.sole_areas) as sole_areas'),
    );
  const uses = await fromSelection(knex, selection)
    .join(
      visibleUses(knex, selection.visibleRefs)
        .distinct('u.entity_ref', 'p.capability_id')
        .as('used'),
      'used.entity_ref',
      'e.entity_ref',
    )
    .groupBy('used.capability_id')
    .select<UseCountRow[]>(
      'used.capability_id',
      knex.raw('count(*) as entities'),
    );
  const gapOf = new Map(gaps.map(row => [row.capability_id, row]));
  const usesOfAll = new Map(uses.map(row => [row.capability_id, row]));
  return [...new Set([...gapOf.keys(), ...usesOfAll.keys()])].map(id => {
    const gap = gapOf.get(id);
    return {
      capabilityId: id,
      soleBlockerFor: {
        entities: Number(gap?.sole_entities ?? 0),
        areas: Number(gap?.sole_areas ?? 0),
      },
      bringsCloser: {
        entities: Number(gap?.entities ?? 0),
        areas: Number(gap?.areas ?? 0),
      },
      inUseBy: Number(usesOfAll.get(id)?.entities ?? 0),
    };
  });
}

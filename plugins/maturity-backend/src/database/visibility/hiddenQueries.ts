import type { Knex } from 'knex';
import { KINDS_WITH_PARTS } from '../projection/capabilityUses';
import { onlyHidden, onlyVisible, type VisibleSet } from './visibleRefs';

/** What a caller may not see of the entities of some kinds. */
export interface Hidden {
  /** Whether entities, or their systems, domains or owners, are hidden. */
  someHidden: boolean;
  /** Whether providers of capabilities, or parts that use them, are hidden. */
  usesHidden: boolean;
}

/**
 * Finds whether something of the entities of some kinds is hidden. It looks at
 * the kinds as a whole: asked of a filter, it would reveal what the filter
 * matches.
 */
export async function selectHidden(
  knex: Knex,
  kinds: string[],
  visibleSet: VisibleSet,
): Promise<Hidden> {
  const hidesEntities = (of: string[]) =>
    isAny(
      onlyHidden(
        knex('projected_entities as e').whereIn('e.kind', of),
        knex,
        visibleSet,
        'e.entity_ref',
      ),
    );
  const hasParts = kinds.some(kind => KINDS_WITH_PARTS.includes(kind));
  return {
    someHidden:
      (await hidesEntities(kinds)) ||
      (await isAny(hiddenGroups(knex, kinds, visibleSet))),
    usesHidden:
      (await isAny(
        onlyHidden(
          knex('projected_providers as p').where('p.effective', true),
          knex,
          visibleSet,
          'p.entity_ref',
        ),
      )) ||
      (hasParts && (await hidesEntities(['component']))),
  };
}

/** Hidden groups of visible entities, parent domains and groups included. */
function hiddenGroups(
  knex: Knex,
  kinds: string[],
  visibleSet: VisibleSet,
): Knex.QueryBuilder {
  const memberships = knex('projected_memberships as m')
    .join('projected_entities as e', 'e.entity_ref', 'm.entity_ref')
    .whereIn('e.kind', kinds);
  onlyVisible(memberships, knex, visibleSet, 'e.entity_ref');
  return onlyHidden(memberships, knex, visibleSet, 'm.group_ref');
}

async function isAny(query: Knex.QueryBuilder): Promise<boolean> {
  return (await query.first(query.client.raw('1'))) !== undefined;
}

import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { fromAssessmentRow, type AssessmentRow } from './rows';

/**
 * The last assessments of entities to one model, or to every model, in one
 * query: the subquery is one step in the primary key, which ends with the
 * revision.
 */
export async function latestAssessments(
  knex: Knex,
  entityRefs: string[],
  modelId?: string,
): Promise<Assessment[]> {
  const query = knex<AssessmentRow>('assessments as a')
    .whereIn('a.entity_ref', entityRefs)
    .where(
      'a.revision',
      knex('assessments as newer')
        .max('newer.revision')
        .where('newer.entity_ref', knex.ref('a.entity_ref'))
        .where('newer.model_id', knex.ref('a.model_id')),
    )
    .select<AssessmentRow[]>('a.*');
  const rows = await (modelId === undefined
    ? query
    : query.where('a.model_id', modelId));
  return rows.map(fromAssessmentRow);
}

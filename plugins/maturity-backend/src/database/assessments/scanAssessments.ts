import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import type { AssessmentScan } from './AssessmentStore';
import { fromAssessmentRow, type AssessmentRow } from './rows';

/**
 * A page of all assessments, by the primary key: it starts where the page
 * before ended, so that what is read in the meantime is neither missed nor
 * read twice, and the last page costs no more than the first.
 */
export async function scanAssessments(
  knex: Knex,
  { entityRefs, kinds, after, limit }: AssessmentScan,
): Promise<Assessment[]> {
  const query = knex<AssessmentRow>('assessments')
    .orderBy(['entity_ref', 'model_id', 'revision'])
    .limit(limit);
  if (entityRefs) query.whereIn('entity_ref', entityRefs);
  if (kinds) {
    query.where(anyOf => {
      anyOf.whereRaw('1 = 0');
      for (const kind of kinds) anyOf.orWhereLike('entity_ref', `${kind}:%`);
    });
  }
  if (after) {
    query.whereRaw('(entity_ref, model_id, revision) > (?, ?, ?)', [
      after.entityRef,
      after.modelId,
      after.revision,
    ]);
  }
  return (await query).map(fromAssessmentRow);
}

import type { Knex } from 'knex';
import { latestAssessments } from '../assessments/latestAssessments';
import { insertRows } from '../insertRows';
import { groupRows } from './groupRows';
import type { Project, ProjectedReport } from './ProjectionStore';
import {
  toAreaRows,
  toAspectRows,
  toReportRow,
  type ReportKey,
  type ReportRow,
  type SourceRow,
} from './rows';

/**
 * Projects the reports of entities from what is stored, and writes those that
 * differ: an entity has some thirty rows per model, and most runs change none.
 *
 * The caller holds the locks of the entities' rows. Whoever comes second
 * waits for them and reads the assessments after that, so the last to write
 * has seen them all.
 */
export async function writeReports(
  tx: Knex.Transaction,
  entityRefs: string[],
  project: Project,
): Promise<void> {
  const sources = await tx<SourceRow>('projected_sources')
    .whereIn('entity_ref', entityRefs)
    .orderBy(['entity_ref', 'position']);
  const assessments = await latestAssessments(tx, [
    ...new Set(sources.map(({ source_ref }) => source_ref)),
  ]);
  const sourcesOf = groupRows(sources, ({ entity_ref }) => entity_ref);
  const assessmentsOf = groupRows(assessments, ({ entityRef }) => entityRef);
  const digests = await readDigests(tx, entityRefs);

  const changed = entityRefs.flatMap(entityRef => {
    const rows = sourcesOf.get(entityRef) ?? [];
    const reports = project(
      entityRef,
      rows.map(row => ({ entityRef: row.source_ref, relation: row.relation })),
      rows.flatMap(row => assessmentsOf.get(row.source_ref) ?? []),
    );
    return reports
      .map(report => ({ report, row: toReportRow(entityRef, report) }))
      .filter(({ row }) => digests.get(textOf(row)) !== row.digest);
  });
  await replace(tx, changed);
}

async function readDigests(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<Map<string, string>> {
  const rows = await tx<ReportRow>('projected_reports')
    .whereIn('entity_ref', entityRefs)
    .select('entity_ref', 'model_id', 'digest');
  return new Map(rows.map(row => [textOf(row), row.digest]));
}

async function replace(
  tx: Knex.Transaction,
  changed: { report: ProjectedReport; row: ReportRow }[],
): Promise<void> {
  const byModel = groupRows(changed, ({ row }) => row.model_id);
  for (const [modelId, ofModel] of byModel) {
    const refs = ofModel.map(({ row }) => row.entity_ref);
    for (const table of [
      'projected_reports',
      'projected_aspects',
      'projected_areas',
    ]) {
      await tx(table)
        .whereIn('entity_ref', refs)
        .where('model_id', modelId)
        .delete();
    }
  }
  const keyed = changed.map(({ report, row }) => ({
    report,
    key: { entity_ref: row.entity_ref, model_id: row.model_id },
  }));
  await insertRows(
    tx,
    'projected_reports',
    changed.map(({ row }) => row),
  );
  await insertRows(
    tx,
    'projected_aspects',
    keyed.flatMap(({ key, report }) => toAspectRows(key, report)),
  );
  await insertRows(
    tx,
    'projected_areas',
    keyed.flatMap(({ key, report }) => toAreaRows(key, report)),
  );
}

function textOf({ entity_ref, model_id }: ReportKey): string {
  return JSON.stringify([entity_ref, model_id]);
}

import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { fromAssessmentRow, type AssessmentRow } from '../assessments/rows';
import { textOfKey } from '../whereKey';
import { changedLevels, type ChangedLevel } from './changedLevels';
import { groupRows } from './groupRows';
import type {
  ProjectedReport,
  ProjectionInput,
  Projector,
} from './ProjectionStore';
import {
  toAreaRows,
  toAspectRows,
  toBlockerRows,
  toGapRows,
  toLevelChangeRows,
  toReportRow,
  type AspectRow,
  type ReportKey,
  type ReportRow,
  type SourceRow,
} from './rows';
import { syncRows, type ReportTableRow } from './syncRows';
import { readUses } from './uses';

/**
 * Projects the reports of entities from what is stored: those of which what
 * they are made from has changed, as most runs find none. Assessments never
 * change, so their revisions stand for them, and are all that is read of most.
 *
 * The caller holds the locks of the entities' rows. Whoever comes second
 * waits for them and reads the assessments after that, so the last to write
 * has seen them all.
 *
 * @returns the levels that are others than before
 */
export async function writeReports(
  tx: Knex.Transaction,
  entityRefs: string[],
  projectors: Projector[],
): Promise<ChangedLevel[]> {
  const outdated = await findOutdated(tx, entityRefs, projectors);
  if (outdated.length === 0) return [];
  const rows = await tx<AssessmentRow>('assessments')
    .whereIn('entity_ref', sourceRefsOf(outdated))
    .orderBy('revision');
  const histories = groupRows(rows.map(fromAssessmentRow), textOfKey);
  const changed = outdated.map(({ projector, input, digest }) => {
    const report = projector.project({
      ...input,
      assessments: input.sources.flatMap(
        ({ entityRef }) =>
          histories.get(textOfKey({ entityRef, modelId: projector.modelId })) ??
          [],
      ),
    });
    return { report, row: toReportRow(input.entityRef, report, digest) };
  });
  const levels = await readLevels(tx, changed);
  await replace(tx, changed);
  return changed.flatMap(({ report, row }) =>
    changedLevels(row.entity_ref, levels.get(textOf(row)), report),
  );
}

/** A report that is not made from what there is now. */
interface Outdated {
  projector: Projector;
  input: Omit<ProjectionInput, 'assessments'>;
  digest: string;
}

async function findOutdated(
  tx: Knex.Transaction,
  entityRefs: string[],
  projectors: Projector[],
): Promise<Outdated[]> {
  const inputs = await readInputs(tx, entityRefs);
  const revisions = await readRevisions(tx, sourceRefsOf(inputs));
  const digests = await readDigests(tx, entityRefs);
  return projectors.flatMap(projector =>
    inputs.flatMap(({ input }) => {
      const { modelId, version } = projector;
      const { entityRef, sources, uses } = input;
      const madeFrom = sources.map(source => [
        source,
        revisions.get(textOfKey({ ...source, modelId })),
      ]);
      const digest = createHash('sha256')
        .update(JSON.stringify([version, madeFrom, uses]))
        .digest('hex');
      const key = textOf({ entity_ref: entityRef, model_id: modelId });
      return digests.get(key) === digest ? [] : [{ projector, input, digest }];
    }),
  );
}

async function readInputs(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<Pick<Outdated, 'input'>[]> {
  const sources = await tx<SourceRow>('projected_sources')
    .whereIn('entity_ref', entityRefs)
    .orderBy(['entity_ref', 'position']);
  const sourcesOf = groupRows(sources, ({ entity_ref }) => entity_ref);
  const uses = await readUses(tx, entityRefs);
  return entityRefs.map(entityRef => ({
    input: {
      entityRef,
      sources: (sourcesOf.get(entityRef) ?? []).map(row => ({
        entityRef: row.source_ref,
        relation: row.relation,
      })),
      uses: uses.get(entityRef) ?? [],
    },
  }));
}

async function readRevisions(
  tx: Knex.Transaction,
  sourceRefs: string[],
): Promise<Map<string, number>> {
  const rows = await tx<AssessmentRow>('assessments')
    .whereIn('entity_ref', sourceRefs)
    .groupBy('entity_ref', 'model_id')
    .select('entity_ref', 'model_id')
    .max<(ReportKey & { revision: number })[]>({ revision: 'revision' });
  return new Map(
    rows.map(row => [
      textOfKey({ entityRef: row.entity_ref, modelId: row.model_id }),
      row.revision,
    ]),
  );
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

/** The levels of the aspects as they are, of the reports that there are. */
async function readLevels(
  tx: Knex.Transaction,
  changed: { row: ReportRow }[],
): Promise<Map<string, Map<string, number>>> {
  const refs = changed.map(({ row }) => row.entity_ref);
  const reports = await tx<ReportRow>('projected_reports')
    .whereIn('entity_ref', refs)
    .select('entity_ref', 'model_id');
  const aspects = await tx<AspectRow>('projected_aspects').whereIn(
    'entity_ref',
    refs,
  );
  const aspectsOf = groupRows(aspects, textOf);
  return new Map(
    reports.map(report => [
      textOf(report),
      new Map(
        (aspectsOf.get(textOf(report)) ?? []).map(row => [
          row.aspect_id,
          row.level,
        ]),
      ),
    ]),
  );
}

interface ReportTable {
  name: string;
  /** What its primary key has beside entity and model. */
  key: string[];
  toRows(key: ReportKey, report: ProjectedReport): ReportTableRow[];
}

const tablesOfReports: ReportTable[] = [
  { name: 'projected_aspects', key: ['aspect_id'], toRows: toAspectRows },
  { name: 'projected_areas', key: ['area_id'], toRows: toAreaRows },
  { name: 'projected_gaps', key: ['capability_id'], toRows: toGapRows },
  {
    name: 'projected_blockers',
    key: ['area_id', 'capability_id'],
    toRows: toBlockerRows,
  },
  {
    name: 'projected_level_changes',
    key: ['aspect_id', 'changed_at'],
    toRows: toLevelChangeRows,
  },
];

/** The tables that have rows per entity and model. */
export const reportTables = [
  'projected_reports',
  ...tablesOfReports.map(({ name }) => name),
];

async function replace(
  tx: Knex.Transaction,
  changed: { report: ProjectedReport; row: ReportRow }[],
): Promise<void> {
  const byModel = groupRows(changed, ({ row }) => row.model_id);
  for (const [modelId, ofModel] of byModel) {
    const entityRefs = ofModel.map(({ row }) => row.entity_ref);
    for (const { name, key, toRows } of tablesOfReports) {
      await syncRows(tx, name, ['entity_ref', 'model_id', ...key], {
        modelId,
        entityRefs,
        rows: ofModel.flatMap(({ report, row }) =>
          toRows({ entity_ref: row.entity_ref, model_id: modelId }, report),
        ),
      });
    }
    await syncRows(tx, 'projected_reports', ['entity_ref', 'model_id'], {
      modelId,
      entityRefs,
      rows: ofModel.map(({ row }) => ({ ...row })),
    });
  }
}

function sourceRefsOf(all: Pick<Outdated, 'input'>[]): string[] {
  return [
    ...new Set(
      all.flatMap(({ input }) => input.sources.map(each => each.entityRef)),
    ),
  ];
}

function textOf({ entity_ref, model_id }: ReportKey): string {
  return JSON.stringify([entity_ref, model_id]);
}

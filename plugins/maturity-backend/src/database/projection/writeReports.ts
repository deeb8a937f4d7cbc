import type { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { groupBy } from '../../groupBy';
import { Turns } from '../../turns';
import {
  type AssessmentRow,
  dailyAnswers,
} from '../assessments/assessmentRows';
import { readCheckedFacts } from '../evidence/FactStore';
import { type AnswersKeyColumns, serializeKey } from '../rows';
import { recordEvidence } from './evidenceChanges';
import type { SourceRow } from './projectedEntities';
import type {
  ProjectedReport,
  ProjectionInput,
  ReportProjector,
} from './ReportProjector';
import {
  type AspectRow,
  type ReportRow,
  reportTables,
  toReportRow,
} from './reportRows';
import { syncRows } from './syncRows';

/** An aspect that is at another level than was projected before. */
export interface ChangedLevel {
  entityRef: string;
  modelId: string;
  aspectId: string;
  /** Null for not assessed. */
  from: number | null;
  /** Null for not assessed. */
  to: number | null;
  /** When the answer behind it was submitted: ISO 8601, UTC. */
  at: string;
}

/** A report whose input has changed since it was projected. */
interface OutdatedReport {
  projector: ReportProjector;
  input: Omit<ProjectionInput, 'assessments'>;
  /** Of everything that the report is made from. */
  digest: string;
}

/** What an entity is, for all models. */
type EntityInput = Pick<ProjectionInput, 'entityRef' | 'sources'>;

/** A report to write, and its row. */
interface NewReport {
  report: ProjectedReport;
  row: ReportRow;
}

/**
 * Projects the reports of those of the entities whose input has changed; most
 * runs find none. Assessments never change, so a source's latest revision
 * stands for all its assessments, and is usually all that is read of them.
 *
 * The caller holds the locks of the entities' rows. Whoever comes second waits
 * for the locks and reads the assessments afterwards, so the last to write has
 * read them all.
 *
 * @returns the levels that changed
 */
export async function writeReports(
  tx: Knex.Transaction,
  entityRefs: string[],
  projectors: ReportProjector[],
): Promise<ChangedLevel[]> {
  const turns = new Turns();
  const outdated = await findOutdated(tx, entityRefs, projectors);
  if (outdated.length === 0) return [];
  const histories = groupBy(
    await dailyAnswers(tx, sourceRefsOf(outdated)),
    serializeKey,
  );
  const reports: NewReport[] = [];
  for (const { projector, input, digest } of outdated) {
    await turns.pause();
    const report = projector.project({
      ...input,
      assessments: input.sources.flatMap(
        ({ entityRef }) =>
          histories.get(
            serializeKey({ entityRef, modelId: projector.modelId }),
          ) ?? [],
      ),
    });
    reports.push({
      report,
      row: toReportRow(input.entityRef, report, digest),
    });
  }
  const levels = await readLevels(tx, reports);
  await replaceReports(tx, reports, turns);
  return reports.flatMap(({ report, row }) =>
    changedLevels(row.entity_ref, levels.get(serializeColumns(row)), report),
  );
}

async function findOutdated(
  tx: Knex.Transaction,
  entityRefs: string[],
  projectors: ReportProjector[],
): Promise<OutdatedReport[]> {
  const inputs = await readInputs(tx, entityRefs);
  const facts = await readCheckedFacts(tx, entityRefs);
  const revisions = await readRevisions(tx, sourceRefsOf(inputs));
  const digests = await readDigests(tx, entityRefs);
  return projectors.flatMap(projector =>
    inputs.flatMap(({ input }) => {
      const { modelId, version } = projector;
      const { entityRef, sources } = input;
      const madeFrom = sources.map(source => [
        source,
        revisions.get(serializeKey({ entityRef: source.entityRef, modelId })),
      ]);
      const holding = projector.holding(facts.get(entityRef) ?? []);
      const digest = createHash('sha256')
        .update(
          JSON.stringify([version, madeFrom, holding.map(h => h.check.id)]),
        )
        .digest('hex');
      const key = serializeColumns({
        entity_ref: entityRef,
        model_id: modelId,
      });
      return digests.get(key) === digest
        ? []
        : [{ projector, input: { ...input, holding }, digest }];
    }),
  );
}

async function readInputs(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<{ input: EntityInput }[]> {
  const rows = await tx<SourceRow>('projected_sources')
    .whereIn('entity_ref', entityRefs)
    .orderBy(['entity_ref', 'position']);
  const sources = groupBy(rows, ({ entity_ref }) => entity_ref);
  return entityRefs.map(entityRef => ({
    input: {
      entityRef,
      sources: (sources.get(entityRef) ?? []).map(row => ({
        entityRef: row.source_ref,
        relation: row.relation,
        ...(row.capability_ids !== null && {
          capabilityIds: JSON.parse(row.capability_ids),
        }),
      })),
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
    .max<(AnswersKeyColumns & { revision: number })[]>({
      revision: 'revision',
    });
  return new Map(rows.map(row => [serializeColumns(row), row.revision]));
}

async function readDigests(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<Map<string, string>> {
  const rows = await tx<ReportRow>('projected_reports')
    .whereIn('entity_ref', entityRefs)
    .select('entity_ref', 'model_id', 'digest');
  return new Map(rows.map(row => [serializeColumns(row), row.digest]));
}

/** Reads the levels of the aspects in the existing reports, by report. */
async function readLevels(
  tx: Knex.Transaction,
  reports: NewReport[],
): Promise<Map<string, Map<string, number>>> {
  const refs = reports.map(({ row }) => row.entity_ref);
  const existing = await tx<ReportRow>('projected_reports')
    .whereIn('entity_ref', refs)
    .select('entity_ref', 'model_id');
  const rows = await tx<AspectRow>('projected_aspects').whereIn(
    'entity_ref',
    refs,
  );
  const aspects = groupBy(rows, serializeColumns);
  return new Map(
    existing.map(report => [
      serializeColumns(report),
      new Map(
        (aspects.get(serializeColumns(report)) ?? []).map(row => [
          row.aspect_id,
          row.level,
        ]),
      ),
    ]),
  );
}

async function replaceReports(
  tx: Knex.Transaction,
  reports: NewReport[],
  turns: Turns,
): Promise<void> {
  const byModel = groupBy(reports, ({ row }) => row.model_id);
  for (const [modelId, ofModel] of byModel) {
    const entityRefs = ofModel.map(({ row }) => row.entity_ref);
    for (const { name, key, toRows } of reportTables) {
      await turns.pause();
      await syncRows(tx, name, ['entity_ref', 'model_id', ...key], {
        modelId,
        entityRefs,
        rows: ofModel.flatMap(({ report, row }) =>
          toRows({ entity_ref: row.entity_ref, model_id: modelId }, report),
        ),
      });
    }
    await turns.pause();
    await recordEvidence(
      tx,
      ofModel.map(({ report, row }) => ({
        entityRef: row.entity_ref,
        modelId,
        ...report.evidence,
      })),
    );
    await turns.pause();
    await syncRows(tx, 'projected_reports', ['entity_ref', 'model_id'], {
      modelId,
      entityRefs,
      rows: ofModel.map(({ row }) => ({ ...row })),
    });
  }
}

/**
 * Compares a report with the one before.
 *
 * @param before - the levels of the aspects; undefined if there was no report,
 * which counts as no change
 */
function changedLevels(
  entityRef: string,
  before: Map<string, number> | undefined,
  { modelId, aspects, changes }: ProjectedReport,
): ChangedLevel[] {
  if (!before) return [];
  const after = new Map(
    aspects.map(({ aspectId, level }) => [aspectId, level]),
  );
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .flatMap(aspectId => {
      const from = before.get(aspectId) ?? null;
      const to = after.get(aspectId) ?? null;
      if (from === to) return [];
      const since = changes
        .filter(change => change.aspectId === aspectId)
        .reduce((latest, { at }) => (at > latest ? at : latest), '');
      // There is no answer behind it if the entity was moved in the catalog.
      const at = since || new Date().toISOString();
      return [{ entityRef, modelId, aspectId, from, to, at }];
    });
}

function sourceRefsOf(all: { input: EntityInput }[]): string[] {
  return [
    ...new Set(
      all.flatMap(({ input }) => input.sources.map(each => each.entityRef)),
    ),
  ];
}

/** The text that {@link serializeKey} gives for the same key. */
function serializeColumns({ entity_ref, model_id }: AnswersKeyColumns): string {
  return serializeKey({ entityRef: entity_ref, modelId: model_id });
}

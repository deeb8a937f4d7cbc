import {
  type Assessment,
  changesToImport,
  type ImportItem,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import type { CheckedAssessment } from '@cnmm/backstage-plugin-maturity-common/authoring';
import type { AnswersKey, ExistingHistory } from '../../database';
import { Turns } from '../../turns';
import { reasonWhyTooLong } from '../assessments/assessmentLimits';
import { nextAssessment } from '../assessments/nextAssessment';

/** An entry of an import, with its place in the document. */
export interface ImportEntry extends CheckedAssessment {
  index: number;
}

/** What an import adds, and what becomes of each entry. */
export interface ImportPlan {
  /** In the order of time, per entity and model. */
  assessments: Assessment[];
  items: ImportItem[];
}

/** The history that an entry belongs to. */
export function keyOf(entry: CheckedAssessment): AnswersKey {
  return { entityRef: entry.entityRef, modelId: entry.model };
}

/**
 * The assessment that an entry becomes on top of the last one, as though it had
 * been submitted at its time.
 */
export function importedAssessment(
  entry: CheckedAssessment,
  model: Model,
  last: Assessment | undefined,
): Assessment {
  return nextAssessment(
    entry.entityRef,
    model,
    last,
    {
      answers: changesToImport(model, last?.answers ?? {}, entry),
      authors: entry.authors,
    },
    {
      submittedAt: new Date(entry.submittedAt).toISOString(),
      submittedBy: entry.submittedBy,
      note: entry.note,
    },
  );
}

/**
 * Decides what becomes of the entries of one entity and model: the history is
 * only ever added to, at its end.
 *
 * @param entries - in any order
 */
export async function planImport(
  entries: ImportEntry[],
  model: Model,
  existing: Pick<ExistingHistory, 'last' | 'times'>,
  { now, turns = new Turns() }: { now: Date; turns?: Turns },
): Promise<ImportPlan> {
  const revisions = new Map(
    existing.times.map(({ revision, submittedAt }) => [submittedAt, revision]),
  );
  const plan: ImportPlan = { assessments: [], items: [] };
  let { last } = existing;
  for (const entry of entries.sort(byTime)) {
    await turns.pause();
    const next = importedAssessment(entry, model, last);
    const { submittedAt } = next;
    const item = {
      index: entry.index,
      ...keyOf(entry),
      submittedAt,
    };
    const known = revisions.get(submittedAt);
    const refusal =
      reasonToRefuse(submittedAt, last, now) ??
      futureAnswer(entry, now) ??
      reasonWhyTooLong(next);
    if (known !== undefined) {
      const reason = `revision ${known} is of the same time`;
      plan.items.push({ ...item, result: 'skipped', revision: known, reason });
    } else if (refusal !== undefined) {
      plan.items.push({ ...item, result: 'refused', reason: refusal });
    } else {
      const { revision } = next;
      plan.items.push({ ...item, result: 'would-import', revision });
      plan.assessments.push(next);
      revisions.set(submittedAt, revision);
      last = next;
    }
  }
  return plan;
}

// Times in ISO 8601 and UTC, with milliseconds, sort as text.
function reasonToRefuse(
  submittedAt: string,
  last: Assessment | undefined,
  now: Date,
): string | undefined {
  if (submittedAt > now.toISOString()) return 'lies in the future';
  return last && submittedAt < last.submittedAt
    ? `is before ${last.submittedAt}, when revision ${last.revision} was submitted`
    : undefined;
}

function futureAnswer(
  { authors = {} }: ImportEntry,
  now: Date,
): string | undefined {
  const found = Object.entries(authors).find(
    ([, { answeredAt }]) => answeredAt > now.toISOString(),
  );
  if (!found) return undefined;
  const [areaId, { answeredAt }] = found;
  return `has an answer to ${areaId} of ${answeredAt}, which lies in the future`;
}

function byTime(a: ImportEntry, b: ImportEntry): number {
  return (
    Date.parse(a.submittedAt) - Date.parse(b.submittedAt) || a.index - b.index
  );
}

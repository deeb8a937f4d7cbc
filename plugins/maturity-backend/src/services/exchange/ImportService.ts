import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  Assessment,
  DraftAnswer,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  formatProblem,
  parseAssessments,
  type CheckedAssessment,
  type FileProblem,
} from '@cnmm/backstage-plugin-maturity-common/authoring';
import type { AssessmentStore } from '../../database';
import type { ModelRegistry } from '../models/ModelRegistry';
import { nextAssessment } from '../assessments/nextAssessment';
import type { Updates } from '../projection/Updates';

/** Takes over assessments from files, once, and never over anybody's data. */
export class ImportService {
  readonly #kinds: string[];
  readonly #models: ModelRegistry;
  readonly #assessments: AssessmentStore;
  readonly #updates: Updates;
  readonly #logger: LoggerService;

  constructor(options: {
    /** The kinds that are assessed, in lower case. */
    kinds: string[];
    models: ModelRegistry;
    assessments: AssessmentStore;
    updates: Updates;
    logger: LoggerService;
  }) {
    this.#kinds = options.kinds;
    this.#models = options.models;
    this.#assessments = options.assessments;
    this.#updates = options.updates;
    this.#logger = options.logger;
  }

  /**
   * Reads and checks all files, then inserts the history of each entity that
   * has none.
   *
   * @param options - `asOf`: a date that is moved to today, and all times with
   * it
   * @throws InputError listing every problem: then nothing is imported
   */
  async run(options: { path: string; asOf?: string }): Promise<void> {
    const checked = await this.#read(options.path);
    const shift =
      options.asOf === undefined ? 0 : Date.now() - Date.parse(options.asOf);
    let imported = 0;
    const histories = historiesOf(checked);
    for (const history of histories) {
      const [{ entityRef, model: modelId }] = history;
      const inserted = await this.#assessments.insertHistory(
        { entityRef, modelId },
        this.#snapshots(history, shift),
      );
      if (inserted) imported += 1;
    }
    this.#updates.start();
    const left = histories.length - imported;
    this.#logger.info(
      `Imported the assessments of ${imported} entities, left ${left} alone that have assessments`,
    );
  }

  /** What the entries would be had they been submitted one after the other. */
  #snapshots(history: CheckedAssessment[], shift: number): Assessment[] {
    return history.reduce<Assessment[]>((assessments, entry) => {
      const last = assessments.at(-1);
      const cleared = Object.keys(last?.answers ?? {}).map(
        (areaId): [string, DraftAnswer] => [areaId, null],
      );
      const next = nextAssessment(
        entry.entityRef,
        this.#models.get(entry.model),
        last,
        { ...Object.fromEntries(cleared), ...entry.answers },
        {
          submittedAt: new Date(
            Date.parse(entry.submittedAt) + shift,
          ).toISOString(),
          submittedBy: entry.submittedBy,
          note: entry.note,
        },
      );
      return [...assessments, next];
    }, []);
  }

  async #read(path: string): Promise<CheckedAssessment[]> {
    const assessments: CheckedAssessment[] = [];
    const problems: FileProblem[] = [];
    for (const file of await filesOf(path)) {
      const text = await readFile(file, 'utf8');
      const result = parseAssessments(
        text,
        file,
        this.#models.list(),
        this.#kinds,
      );
      if ('problems' in result) problems.push(...result.problems);
      else assessments.push(...result.assessments);
    }
    if (problems.length > 0) {
      throw new InputError(
        `Nothing was imported:\n${problems.map(formatProblem).join('\n')}`,
      );
    }
    return assessments;
  }
}

/** The entries of each entity and model, in the order of time. */
function historiesOf(assessments: CheckedAssessment[]): CheckedAssessment[][] {
  const histories = new Map<string, CheckedAssessment[]>();
  for (const assessment of assessments) {
    const key = JSON.stringify([assessment.entityRef, assessment.model]);
    histories.set(key, [...(histories.get(key) ?? []), assessment]);
  }
  return [...histories.values()].map(history =>
    history.sort(
      (a, b) => Date.parse(a.submittedAt) - Date.parse(b.submittedAt),
    ),
  );
}

async function filesOf(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path);
    return names
      .filter(name => /\.(ya?ml|json)$/.test(name))
      .sort()
      .map(name => join(path, name));
  } catch {
    throw new InputError(`maturity.import.path: there is no '${path}'`);
  }
}

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import {
  type ExchangedAssessment,
  type ExportFilter,
  type ImportItem,
  type ImportResult,
  toExchangedAssessment,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  formatProblem,
  parseAssessmentsInSteps,
} from '@cnmm/backstage-plugin-maturity-common/authoring';
import {
  type AssessmentScan,
  type AssessmentStore,
  type ExistingHistory,
  serializeKey,
} from '../../database';
import { groupBy } from '../../groupBy';
import { inTurns, Turns } from '../../turns';
import type { EventPublisher } from '../EventPublisher';
import type { ModelRegistry } from '../models/ModelRegistry';
import type { Updates } from '../projection/Updates';
import {
  type ImportEntry,
  type ImportPlan,
  keyOf,
  planImport,
} from './planImport';

/** Assessments read at once; each can have some hundred kilobytes of texts. */
const PAGE = 20;

/** The number of problems listed in an error. */
const MAX_PROBLEMS = 50;

/** An import request. */
export interface ImportRequest {
  /**
   * Reads the assessment document, YAML or JSON. Called once the caller is known
   * to be allowed to import it.
   */
  readText: () => Promise<string>;
  /** Whether to report what would be imported, without importing it. */
  dryRun: boolean;
  credentials: BackstageCredentials;
}

/** An export request. */
export interface ExportRequest extends ExportFilter {
  /** Id of the model. Default: all models that are served. */
  model?: string;
  credentials: BackstageCredentials;
}

/** Imports and exports the assessments of many entities. */
export class ExchangeService {
  readonly #models: ModelRegistry;
  readonly #kinds: string[];
  readonly #assessments: AssessmentStore;
  readonly #updates: Updates;
  readonly #publisher: EventPublisher;

  constructor(options: {
    models: ModelRegistry;
    /** The kinds that can be assessed, in lower case. */
    kinds: string[];
    assessments: AssessmentStore;
    updates: Updates;
    publisher: EventPublisher;
  }) {
    this.#models = options.models;
    this.#kinds = options.kinds;
    this.#assessments = options.assessments;
    this.#updates = options.updates;
    this.#publisher = options.publisher;
  }

  /**
   * Appends the assessments of a document to the histories, all or nothing.
   *
   * @throws InputError if the document is invalid, naming the lines
   * @throws ConflictError if an assessment does not fit its history; a dry run
   * reports that for the item instead
   */
  async import({ readText, dryRun }: ImportRequest): Promise<ImportResult> {
    const entries = groupBy(await this.#parse(await readText()), entry =>
      serializeKey(keyOf(entry)),
    );
    const keys = [...entries.values()].map(([first]) => keyOf(first));
    let items: ImportItem[] = [];
    const added = await this.#assessments.append(keys, async existing => {
      const plan = await this.#plan(entries, existing);
      items = plan.items.sort((a, b) => a.index - b.index);
      if (dryRun) return [];
      throwIfRefused(items);
      return plan.assessments;
    });
    if (dryRun) return { dryRun, items };
    this.#publisher.assessmentsSubmitted(added, { imported: true });
    this.#updates.start();
    return {
      dryRun,
      items: items.map(item =>
        item.result === 'would-import' ? { ...item, result: 'imported' } : item,
      ),
    };
  }

  /**
   * Streams the histories that match a filter, oldest first for each entity.
   * Assessments that could not be imported again are left out: those for models
   * that are not served, and for kinds that are not assessed.
   */
  async *export(filter: ExportRequest): AsyncGenerator<ExchangedAssessment> {
    const { entityRef: entityRefs, kind = this.#kinds } = filter;
    const kinds = kind.filter(each => this.#kinds.includes(each));
    const models =
      filter.model === undefined
        ? this.#models.list()
        : [this.#models.get(filter.model)];
    const scan: AssessmentScan = { entityRefs, kinds, limit: PAGE };
    for (;;) {
      const page = await this.#assessments.scan(scan);
      for (const assessment of page) {
        const model = models.find(({ id }) => id === assessment.modelId);
        if (model) yield toExchangedAssessment(model, assessment);
      }
      if (page.length < PAGE) return;
      scan.after = page[page.length - 1];
    }
  }

  async #parse(text: string): Promise<ImportEntry[]> {
    const result = await inTurns(
      parseAssessmentsInSteps(
        text,
        'request',
        this.#models.list(),
        this.#kinds,
      ),
    );
    if ('problems' in result) {
      throw new InputError(listProblems(result.problems.map(formatProblem)));
    }
    return result.assessments.map((assessment, index) => ({
      ...assessment,
      index,
    }));
  }

  async #plan(
    entries: Map<string, ImportEntry[]>,
    existing: ExistingHistory[],
  ): Promise<ImportPlan> {
    const now = new Date();
    const turns = new Turns();
    const all: ImportPlan = { assessments: [], items: [] };
    for (const history of existing) {
      const plan = await planImport(
        entries.get(serializeKey(history.key)) ?? [],
        this.#models.get(history.key.modelId),
        history,
        { now, turns },
      );
      all.assessments.push(...plan.assessments);
      all.items.push(...plan.items);
    }
    return all;
  }
}

function throwIfRefused(items: ImportItem[]): void {
  const refused = items.filter(({ result }) => result === 'refused');
  if (refused.length === 0) return;
  throw new ConflictError(
    listProblems(
      refused.map(
        ({ index, entityRef, submittedAt, reason }) =>
          `assessments.${index}.submittedAt: ${submittedAt} of ${entityRef} ${reason}`,
      ),
    ),
  );
}

function listProblems(problems: string[]): string {
  const more = problems.length - MAX_PROBLEMS;
  return [
    'Nothing was imported:',
    ...problems.slice(0, MAX_PROBLEMS),
    ...(more > 0 ? ['and more'] : []),
  ].join('\n');
}

import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  compareAnswers,
  findArea,
  isAnswered,
  type Assessment,
  type AssessmentSummary,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  AssessmentPage,
  AssessmentWithChanges,
  SubmitResult,
} from '@cnmm/backstage-plugin-maturity-common/client';
import type { AssessmentStore, SubmitState } from '../database';
import { Cursor } from './Cursor';
import type { EntityReader, ReadEntity, Target } from './EntityReader';
import { nextAssessment, type Submission } from './nextAssessment';
import type { Projection } from './Projection';

/** Submits drafts and tells the history. */
export class AssessmentService {
  readonly #reader: EntityReader;
  readonly #assessments: AssessmentStore;
  readonly #projection: Projection;

  constructor(options: {
    reader: EntityReader;
    assessments: AssessmentStore;
    projection: Projection;
  }) {
    this.#reader = options.reader;
    this.#assessments = options.assessments;
    this.#projection = options.projection;
  }

  /**
   * Submits the draft as the next assessment.
   *
   * @throws ConflictError where the draft says nothing
   */
  async submit(
    target: Target,
    submission: Omit<Submission, 'submittedAt'>,
  ): Promise<SubmitResult> {
    const read = await this.#reader.read(target);
    const assessment = await this.#assessments.submit(read.key, state =>
      nextAssessment(
        read.key.entityRef,
        read.model,
        state.last,
        changesOf(state, read),
        { ...submission, submittedAt: new Date().toISOString() },
      ),
    );
    await this.#projection.follow(read.entity, read.sources);
    const [own, ...inherited] = read.sources;
    const sources = [{ ...own, answers: assessment.answers }, ...inherited];
    return {
      assessment,
      report: this.#reader.report({ ...read, sources, last: assessment }),
    };
  }

  async history(
    target: Target,
    page: { limit: number; cursor?: string },
  ): Promise<AssessmentPage> {
    const { key } = await this.#reader.find(target);
    const before =
      page.cursor === undefined ? undefined : Cursor.revision(page.cursor);
    const [assessments, totalItems] = await Promise.all([
      // One more than asked for: what the oldest one is compared with.
      this.#assessments.list(key, { limit: page.limit + 1, before }),
      this.#assessments.count(key),
    ]);
    const items = assessments
      .slice(0, page.limit)
      .map((assessment, index) =>
        summaryOf(assessment, assessments[index + 1]),
      );
    const oldest = items.at(-1);
    return {
      items,
      totalItems,
      ...(oldest &&
        assessments.length > page.limit && {
          nextCursor: Cursor.of(oldest.revision),
        }),
    };
  }

  async get(target: Target, revision: number): Promise<AssessmentWithChanges> {
    const { key } = await this.#reader.find(target);
    const [assessment, before] = await this.#assessments.list(key, {
      limit: 2,
      before: revision + 1,
    });
    if (assessment?.revision !== revision) {
      throw new NotFoundError(
        `revision: ${key.entityRef} has no assessment ${revision}`,
      );
    }
    return { assessment, changes: compareAnswers(before, assessment) };
  }
}

/** What the draft changes, of the areas that the model has. */
function changesOf({ last, draft }: SubmitState, { model, key }: ReadEntity) {
  const entries = draft.filter(({ areaId }) => findArea(model, areaId));
  const says = entries.some(
    ({ areaId, answer }) => answer !== null || last?.answers[areaId],
  );
  if (!says) {
    throw new ConflictError(
      `The draft of ${key.entityRef} is empty: there is nothing to submit`,
    );
  }
  return Object.fromEntries(
    entries.map(({ areaId, answer }) => [areaId, answer]),
  );
}

function summaryOf(
  assessment: Assessment,
  before: Assessment | undefined,
): AssessmentSummary {
  const { answers, ...rest } = assessment;
  return {
    ...rest,
    answered: Object.values(answers).filter(({ answer }) => isAnswered(answer))
      .length,
    changed: compareAnswers(before, assessment).length,
  };
}

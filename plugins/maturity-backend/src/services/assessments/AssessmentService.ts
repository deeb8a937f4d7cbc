import { NotFoundError } from '@backstage/errors';
import {
  areasOf,
  compareAnswers,
  type ReviewedDraft,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  AssessmentPage,
  AssessmentWithChanges,
  SubmitResult,
} from '@cnmm/backstage-plugin-maturity-common/client';
import type { AssessmentStore } from '../../database';
import { Cursors, revisionPlace } from '../cursor';
import type { EventPublisher } from '../EventPublisher';
import type { ProjectionWriter } from '../projection/ProjectionWriter';
import type { Updates } from '../projection/Updates';
import type { EntityReader, EntityRequest } from '../reports/EntityReader';
import type { EntityReports } from '../reports/EntityReports';
import { requireLimitedLength, requireLimitedRate } from './assessmentLimits';
import { nextAssessment, type Submission } from './nextAssessment';
import { reviewedChanges, ReviewRequiredError } from './submittedChanges';

/** The submission of a draft. */
export interface DraftSubmission extends Omit<Submission, 'submittedAt'> {
  /** What the draft said when the submitter read it. */
  reviewed: ReviewedDraft | undefined;
}

/** Submits drafts and reads the history of assessments. */
export class AssessmentService {
  readonly #reader: EntityReader;
  readonly #reports: EntityReports;
  readonly #assessments: AssessmentStore;
  readonly #projection: ProjectionWriter;
  readonly #publisher: EventPublisher;
  readonly #updates: Updates;

  constructor(options: {
    reader: EntityReader;
    reports: EntityReports;
    assessments: AssessmentStore;
    projection: ProjectionWriter;
    publisher: EventPublisher;
    updates: Updates;
  }) {
    this.#reader = options.reader;
    this.#reports = options.reports;
    this.#assessments = options.assessments;
    this.#projection = options.projection;
    this.#publisher = options.publisher;
    this.#updates = options.updates;
  }

  /**
   * Submits the draft as the next assessment, if it is what was reviewed.
   *
   * @throws ReviewRequiredError if nothing was reviewed
   * @throws ReviewOutdatedError if the draft has changed since
   * @throws ConflictError if the draft is empty or too long, or has an answer at
   * a level that the model no longer has
   * @throws TooManyAssessmentsError if the entity has been assessed too often
   */
  async submit(
    request: EntityRequest,
    { reviewed, ...submission }: DraftSubmission,
  ): Promise<SubmitResult> {
    const read = await this.#reader.read(request);
    if (!reviewed) throw new ReviewRequiredError();
    await requireLimitedRate(this.#assessments, read);
    const makeReport = await this.#reports.prepare([read], request.credentials);
    const assessment = await this.#assessments.submit(
      read.key,
      state =>
        requireLimitedLength(
          nextAssessment(
            read.key.entityRef,
            read.model,
            state.last,
            reviewedChanges(state, read, reviewed),
            { ...submission, submittedAt: new Date().toISOString() },
          ),
        ),
      // Entries for areas that the model has lost stay, as the areas may
      // return.
      areasOf(read.model).map(({ id }) => id),
    );
    this.#publisher.assessmentsSubmitted([assessment], {
      imported: false,
    });
    await this.#projection.projectSubmitted({
      ...read,
      entityRef: read.key.entityRef,
    });
    this.#updates.start();
    const [own, ...inherited] = read.sources;
    const sources = [{ ...own, answers: assessment.answers }, ...inherited];
    return {
      assessment,
      report: makeReport({ ...read, sources, last: assessment }),
    };
  }

  async history(
    request: EntityRequest,
    page: { limit: number; cursor?: string },
  ): Promise<AssessmentPage> {
    const { key } = await this.#reader.find(request);
    const cursors = new Cursors({ view: 'assessments', ...key }, revisionPlace);
    const before =
      page.cursor === undefined ? undefined : cursors.decode(page.cursor);
    const [assessments, totalItems] = await Promise.all([
      // One more than requested, to tell whether there is another page.
      this.#assessments.list(key, { limit: page.limit + 1, before }),
      this.#assessments.count(key),
    ]);
    const items = assessments.slice(0, page.limit);
    const oldest = items.at(-1);
    return {
      items,
      totalItems,
      ...(oldest &&
        assessments.length > page.limit && {
          nextCursor: cursors.encode(oldest.revision),
        }),
    };
  }

  async get(
    request: EntityRequest,
    revision: number,
  ): Promise<AssessmentWithChanges> {
    const { key } = await this.#reader.find(request);
    const [before, assessment] = await Promise.all(
      [revision - 1, revision].map(each => this.#assessments.get(key, each)),
    );
    if (!assessment) {
      throw new NotFoundError(
        `revision: ${key.entityRef} has no assessment ${revision}`,
      );
    }
    return { assessment, changes: compareAnswers(before, assessment) };
  }
}

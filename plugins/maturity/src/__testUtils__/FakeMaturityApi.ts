import { NotFoundError } from '@backstage/errors';
import type {
  Answer,
  Draft,
  DraftAnswer,
  DraftArea,
  LevelReport,
  Model,
  ModelSummary,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  AssessmentPage,
  AssessmentWithChanges,
  Page,
  SubmitResult,
} from '@cnmm/backstage-plugin-maturity-common/client';
import type { MaturityApi } from '../api';
import {
  FakeAssessments,
  fakeUser,
  type FakeAncestor,
} from './FakeAssessments';
import type { FakeDraft } from './FakeDraft';
import { FakeResponses } from './FakeResponses';

/**
 * A maturity backend in memory: it keeps drafts and assessments by the same
 * rules, and fails on demand.
 */
export class FakeMaturityApi implements MaturityApi {
  readonly responses = new FakeResponses();
  /** What the portfolio shows. */
  rollups: Rollup[] = [];
  someHidden = false;
  readonly #assessments: FakeAssessments;

  constructor(readonly model: Model) {
    this.#assessments = new FakeAssessments(model);
  }

  /** Gives an entity an assessment, as if it had been submitted. */
  assess(
    entityRef: string,
    answers: Record<string, Answer>,
    submittedAt = new Date().toISOString(),
  ): void {
    this.#assessments.submit(entityRef, answers, { submittedAt });
  }

  /** Tells from whom an entity inherits, nearest first. */
  inherit(entityRef: string, ancestors: FakeAncestor[]): void {
    this.#assessments.inherit(entityRef, ancestors);
  }

  /** The draft of an entity, for somebody else to change. */
  draftOf(entityRef: string): FakeDraft {
    return this.#assessments.draftOf(entityRef);
  }

  async getModels(): Promise<ModelSummary[]> {
    return this.responses.of('getModels', () => [this.model]);
  }

  async getModel(): Promise<Model> {
    return this.responses.of('getModel', () => this.model);
  }

  async getReport(entityRef: string): Promise<LevelReport> {
    return this.responses.of('getReport', () =>
      this.#assessments.report(entityRef),
    );
  }

  async getDraft(entityRef: string): Promise<Draft> {
    return this.responses.of('getDraft', () =>
      this.#assessments.draft(entityRef),
    );
  }

  async setDraftAnswer(
    entityRef: string,
    areaId: string,
    answer: Answer,
    version: string | null,
  ): Promise<DraftArea> {
    return this.#write('setDraftAnswer', entityRef, areaId, answer, version);
  }

  async clearDraftAnswer(
    entityRef: string,
    areaId: string,
    version: string | null,
  ): Promise<DraftArea> {
    return this.#write('clearDraftAnswer', entityRef, areaId, null, version);
  }

  async discardDraft(entityRef: string): Promise<void> {
    return this.responses.of('discardDraft', () =>
      this.#assessments.discard(entityRef),
    );
  }

  async submitDraft(
    entityRef: string,
    submission: { note?: string } = {},
  ): Promise<SubmitResult> {
    return this.responses.of('submitDraft', () => {
      const assessment = this.#assessments.submit(
        entityRef,
        this.draftOf(entityRef).answers(),
        { submittedAt: new Date().toISOString(), ...submission },
      );
      this.#assessments.discard(entityRef);
      return { assessment, report: this.#assessments.report(entityRef) };
    });
  }

  async getAssessments(): Promise<AssessmentPage> {
    throw new NotFoundError('The screens do not read the history yet');
  }

  async getAssessment(): Promise<AssessmentWithChanges> {
    throw new NotFoundError('The screens do not read the history yet');
  }

  async getRollups(
    _groupBy: string,
    _filter: unknown,
    options: { limit?: number; cursor?: string } = {},
  ): Promise<Page<Rollup>> {
    return this.responses.of('getRollups', () => {
      const start = Number(options.cursor ?? 0);
      const end = start + (options.limit ?? 100);
      return {
        items: this.rollups.slice(start, end),
        totalItems: this.rollups.length,
        someHidden: this.someHidden,
        ...(end < this.rollups.length && { nextCursor: String(end) }),
      };
    });
  }

  #write(
    method: 'setDraftAnswer' | 'clearDraftAnswer',
    entityRef: string,
    areaId: string,
    answer: DraftAnswer,
    version: string | null,
  ): Promise<DraftArea> {
    return this.responses.of(method, () => {
      this.draftOf(entityRef).write(areaId, answer, version, fakeUser);
      return this.#assessments.draftArea(entityRef, areaId);
    });
  }
}

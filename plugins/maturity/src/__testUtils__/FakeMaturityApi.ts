import {
  compareAnswers,
  differencesToReviewed,
  summarizeAssessment,
  type Answer,
  type AnswerWithProvenance,
  type Draft,
  type DraftArea,
  type EntityReport,
  type Model,
  type ModelSummary,
  reviewedDraft,
  type ReviewedDraft,
  type Target,
  type TargetInput,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  AssessmentPage,
  AssessmentWithChanges,
  ModelOptions,
  PageOptions,
  SubmitResult,
} from '@cnmm/backstage-plugin-maturity-common/client';
import type { MaturityApi } from '../api';
import {
  FakeAssessments,
  fakeUser,
  type FakeAncestor,
  type FakeDraft,
} from './FakeAssessments';
import { FakeExchangeApi } from './FakeExchangeApi';
import { Refusal } from './FakeResponses';
import { pageOf } from './FakePortfolioApi';

/**
 * A maturity backend in memory: it keeps drafts and assessments by the same
 * rules, and fails on demand.
 */
export class FakeMaturityApi extends FakeExchangeApi implements MaturityApi {
  readonly #assessments: FakeAssessments;
  readonly #otherModels = new Map<string, FakeAssessments>();

  constructor(model: Model) {
    super();
    this.#assessments = new FakeAssessments(model);
  }

  /** The assessments by a model; by the default one if left out. */
  assessments(modelId?: string): FakeAssessments {
    return this.#otherModels.get(modelId ?? '') ?? this.#assessments;
  }

  /** Serves another model beside the default one. */
  serve(model: Model): FakeAssessments {
    const assessments = new FakeAssessments(model);
    this.#otherModels.set(model.id, assessments);
    return assessments;
  }

  /** Gives an entity an assessment, as if it had been submitted. */
  assess(
    entityRef: string,
    answers: Record<string, Answer>,
    submittedAt = new Date().toISOString(),
    note?: string,
  ): void {
    this.#assessments.submit(entityRef, answers, {
      submittedAt,
      ...(note && { note }),
    });
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
    return this.responses.of('getModels', () => [
      this.#assessments.model,
      ...[...this.#otherModels.values()].map(({ model }) => model),
    ]);
  }

  async getModel(modelId?: string): Promise<Model> {
    return this.responses.of('getModel', () => this.assessments(modelId).model);
  }

  async getReport(
    entityRef: string,
    options?: ModelOptions,
  ): Promise<EntityReport> {
    return this.responses.of('getReport', () =>
      this.assessments(options?.model).report(entityRef),
    );
  }

  async getAnswer(
    entityRef: string,
    areaId: string,
    options?: ModelOptions,
  ): Promise<AnswerWithProvenance> {
    return this.responses.of('getAnswer', () =>
      this.assessments(options?.model).answer(entityRef, areaId),
    );
  }

  async getDraft(entityRef: string, options?: ModelOptions): Promise<Draft> {
    return this.responses.of('getDraft', () =>
      this.assessments(options?.model).draft(entityRef),
    );
  }

  async setDraftAnswer(
    entityRef: string,
    areaId: string,
    answer: Answer,
    version: string | null,
    options?: ModelOptions,
  ): Promise<DraftArea> {
    return this.responses.of('setDraftAnswer', () =>
      this.assessments(options?.model).write(
        entityRef,
        areaId,
        answer,
        version,
      ),
    );
  }

  async clearDraftAnswer(
    entityRef: string,
    areaId: string,
    version: string | null,
    options?: ModelOptions,
  ): Promise<DraftArea> {
    return this.responses.of('clearDraftAnswer', () =>
      this.assessments(options?.model).write(entityRef, areaId, null, version),
    );
  }

  async discardDraft(
    entityRef: string,
    read: Pick<Draft, 'revision' | 'areas'>,
    options?: ModelOptions,
  ): Promise<void> {
    return this.responses.of('discardDraft', () => {
      const assessments = this.assessments(options?.model);
      const { revision, areas } = assessments.draft(entityRef);
      const { versions } = reviewedDraft(read);
      if (differencesToReviewed({ revision, versions }, { revision, areas })) {
        throw new Refusal(412, 'The draft has changed since');
      }
      assessments.discard(entityRef);
    });
  }

  async submitDraft(
    entityRef: string,
    { reviewed, ...submission }: { reviewed: ReviewedDraft; note?: string },
    options?: ModelOptions,
  ): Promise<SubmitResult> {
    return this.responses.of('submitDraft', () => {
      const assessments = this.assessments(options?.model);
      if (differencesToReviewed(reviewed, assessments.draft(entityRef))) {
        throw new Refusal(412, 'The draft has changed since');
      }
      const draft = assessments.draftOf(entityRef);
      const assessment = assessments.submit(
        entityRef,
        draft.answers(),
        { submittedAt: new Date().toISOString(), ...submission },
        draft.authors(),
      );
      assessments.discard(entityRef);
      return { assessment, report: assessments.report(entityRef) };
    });
  }

  async getAssessments(
    entityRef: string,
    options?: PageOptions,
  ): Promise<AssessmentPage> {
    return this.responses.of('getAssessments', () => {
      const history = this.assessments(options?.model).history(entityRef);
      return pageOf(
        history
          .map((assessment, index) =>
            summarizeAssessment(assessment, history[index - 1]),
          )
          .reverse(),
        options,
      );
    });
  }

  async getAssessment(
    entityRef: string,
    revision: number,
    options?: ModelOptions,
  ): Promise<AssessmentWithChanges> {
    return this.responses.of('getAssessment', () => {
      const history = this.assessments(options?.model).history(entityRef);
      const assessment = history[revision - 1];
      if (!assessment) throw new Refusal(404, 'No such assessment');
      return {
        assessment,
        changes: compareAnswers(history[revision - 2], assessment),
      };
    });
  }

  async setTarget(
    entityRef: string,
    aspectId: string,
    target: TargetInput,
    options?: ModelOptions,
  ): Promise<Target> {
    return this.responses.of('setTarget', () =>
      this.assessments(options?.model).targets.set(
        entityRef,
        aspectId,
        target,
        fakeUser,
      ),
    );
  }

  async removeTarget(
    entityRef: string,
    aspectId: string,
    options?: ModelOptions,
  ): Promise<void> {
    return this.responses.of('removeTarget', () =>
      this.assessments(options?.model).targets.remove(entityRef, aspectId),
    );
  }
}

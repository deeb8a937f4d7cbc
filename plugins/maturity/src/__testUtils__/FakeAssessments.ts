import {
  buildReport,
  goneAreas,
  submitDraft,
  type AnswerSource,
  type Assessment,
  type Draft,
  type DraftAnswer,
  type DraftArea,
  type LevelReport,
  type Model,
  type SourceRelation,
  type SubmittedAnswers,
} from '@cnmm/backstage-plugin-maturity-common';
import { FakeDraft } from './FakeDraft';

/** Who does everything here. */
export const fakeUser = 'user:default/ana';

/** An entity that others inherit from. */
export interface FakeAncestor {
  entityRef: string;
  relation: Exclude<SourceRelation, 'own'>;
}

/** Assessments and drafts in memory, kept by the rules of the domain. */
export class FakeAssessments {
  readonly #assessments = new Map<string, Assessment>();
  readonly #ancestors = new Map<string, FakeAncestor[]>();
  readonly #drafts = new Map<string, FakeDraft>();

  constructor(readonly model: Model) {}

  /** Tells from whom an entity inherits, nearest first. */
  inherit(entityRef: string, ancestors: FakeAncestor[]): void {
    this.#ancestors.set(entityRef, ancestors);
  }

  /** Stores the next assessment of an entity. */
  submit(
    entityRef: string,
    answers: Record<string, DraftAnswer>,
    given: Pick<Assessment, 'submittedAt' | 'note'>,
  ): Assessment {
    const { id, version, hash } = this.model;
    const revision = (this.#assessments.get(entityRef)?.revision ?? 0) + 1;
    const assessment = {
      entityRef,
      modelId: id,
      modelVersion: version,
      modelHash: hash,
      revision,
      submittedBy: fakeUser,
      ...given,
      answers: submitDraft(this.#answersOf(entityRef), answers, {
        revision,
        submittedAt: given.submittedAt,
        submittedBy: fakeUser,
        modelHash: hash,
      }),
    };
    this.#assessments.set(entityRef, assessment);
    return assessment;
  }

  report(entityRef: string): LevelReport {
    return this.#reportOf(entityRef, [
      this.#ownSource(entityRef),
      ...this.#inheritedSources(entityRef),
    ]);
  }

  /** The draft of an entity, to be written to. */
  draftOf(entityRef: string): FakeDraft {
    const known = this.#drafts.get(entityRef);
    if (known) return known;
    const created = new FakeDraft();
    this.#drafts.set(entityRef, created);
    return created;
  }

  discard(entityRef: string): void {
    this.#drafts.delete(entityRef);
  }

  /** The draft of an entity, with what stands beside each answer. */
  draft(entityRef: string): Draft {
    return {
      entityRef,
      modelId: this.model.id,
      revision: this.#assessments.get(entityRef)?.revision ?? 0,
      areas: this.report(entityRef).areas.map(({ areaId }) =>
        this.draftArea(entityRef, areaId),
      ),
      gone: goneAreas(this.#ownSource(entityRef), {
        model: this.model,
        now: new Date(),
      }),
    };
  }

  draftArea(entityRef: string, areaId: string): DraftArea {
    const given = (sources: AnswerSource[]): DraftArea['inherited'] => {
      const { areas } = this.#reportOf(entityRef, sources);
      const area = areas.find(candidate => candidate.areaId === areaId);
      return area?.answer && area.provenance
        ? { answer: area.answer, provenance: area.provenance }
        : null;
    };
    return {
      areaId,
      ...this.draftOf(entityRef).read(areaId),
      inherited: given(this.#inheritedSources(entityRef)),
      submitted: given([this.#ownSource(entityRef)]),
    };
  }

  #reportOf(entityRef: string, sources: AnswerSource[]): LevelReport {
    return buildReport({
      entityRef,
      model: this.model,
      sources,
      assessment: this.#assessments.get(entityRef),
      now: new Date(),
    });
  }

  #answersOf(entityRef: string): SubmittedAnswers {
    return this.#assessments.get(entityRef)?.answers ?? {};
  }

  #ownSource(entityRef: string): AnswerSource {
    return { entityRef, relation: 'own', answers: this.#answersOf(entityRef) };
  }

  #inheritedSources(entityRef: string): AnswerSource[] {
    return (this.#ancestors.get(entityRef) ?? []).map(ancestor => ({
      ...ancestor,
      answers: this.#answersOf(ancestor.entityRef),
    }));
  }
}

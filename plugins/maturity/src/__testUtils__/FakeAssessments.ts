import {
  type AgedFact,
  answerWithProvenance,
  buildReport,
  goneAreas,
  evidenceOf,
  holdingChecks,
  recommend,
  resolveCapability,
  applyDraft,
  withholdNoteAndEvidence,
  withholdSource,
  withholdSources,
  withoutTexts,
  type Answer,
  type AnswerAuthor,
  type AnswerSource,
  type AnswerWithProvenance,
  type Assessment,
  type CapabilityFacts,
  type Draft,
  type DraftAnswer,
  type DraftArea,
  type EntityRelations,
  type EntityReport,
  type LevelReport,
  type Model,
  type ProvenanceContext,
  type SourceRelation,
  type SubmittedAnswers,
  type Target,
  type TargetInput,
  usesSeen,
} from '@cnmm/backstage-plugin-maturity-common';
import { Refusal } from './FakeResponses';

type DraftState = Pick<
  DraftArea,
  'version' | 'change' | 'answer' | 'updatedAt' | 'updatedBy'
>;

let writes = 0;

/** A draft in memory: a version per area, and 412 or 428 where it is not named. */
export class FakeDraft {
  readonly #areas = new Map<string, DraftState>();

  /** Writes an area, as the backend does. */
  write(
    areaId: string,
    answer: DraftAnswer,
    version: string | null,
    updatedBy: string,
  ): void {
    const current = this.read(areaId).version;
    if (version !== current) {
      throw version === null
        ? new Refusal(428, 'Name the version that you have read')
        : new Refusal(412, 'Somebody else was faster');
    }
    this.overwrite(areaId, answer, updatedBy);
  }

  /** Writes an area without having read it, as somebody else. */
  overwrite(areaId: string, answer: DraftAnswer, updatedBy: string): void {
    // A draft that was discarded never has the same versions again.
    writes += 1;
    this.#areas.set(areaId, {
      version: `v${writes}`,
      change: answer === null ? 'cleared' : 'set',
      answer,
      updatedAt: new Date().toISOString(),
      updatedBy,
    });
  }

  read(areaId: string): DraftState {
    return (
      this.#areas.get(areaId) ?? {
        version: null,
        change: 'unchanged',
        answer: null,
      }
    );
  }

  answers(): Record<string, DraftAnswer> {
    return Object.fromEntries(
      [...this.#areas].map(([areaId, { answer }]) => [areaId, answer]),
    );
  }

  /** Who gave the answers. */
  authors(): Record<string, AnswerAuthor> {
    return Object.fromEntries(
      [...this.#areas].flatMap(([areaId, { updatedAt, updatedBy }]) =>
        updatedAt && updatedBy
          ? [[areaId, { answeredAt: updatedAt, answeredBy: updatedBy }]]
          : [],
      ),
    );
  }
}

/** Targets in memory. */
export class FakeTargets {
  readonly #targets = new Map<string, Target[]>();

  /** The targets of an entity. */
  of(entityRef: string): Target[] {
    return this.#targets.get(entityRef) ?? [];
  }

  set(
    entityRef: string,
    aspectId: string,
    given: TargetInput,
    setBy: string,
  ): Target {
    this.remove(entityRef, aspectId);
    const target = {
      ...given,
      aspectId,
      setAt: new Date().toISOString(),
      setBy,
    };
    this.#targets.set(entityRef, [...this.of(entityRef), target]);
    return target;
  }

  remove(entityRef: string, aspectId: string): void {
    this.#targets.set(
      entityRef,
      this.of(entityRef).filter(target => target.aspectId !== aspectId),
    );
  }
}

/** Who does everything here. */
export const fakeUser = 'user:default/ana';

/** An entity that others inherit from. */
export interface FakeAncestor {
  entityRef: string;
  relation: Exclude<SourceRelation, 'own'>;
}

/** Assessments and drafts in memory, kept by the rules of the domain. */
export class FakeAssessments {
  readonly targets = new FakeTargets();
  /** Who offers which capability; nobody where it says nothing. */
  readonly capabilities = new Map<string, CapabilityFacts>();
  /** Full refs of entities that the user may not see. */
  readonly hidden = new Set<string>();
  /** What every entity claims to provide in vain. */
  unknownCapabilities: string[] = [];
  /** The facts about every entity. */
  facts: AgedFact[] = [];
  /** What the catalog has of the relations of every entity. */
  relations: EntityRelations = {
    owners: ['group:default/team-payments'],
    systems: ['system:default/payments'],
    domains: [],
  };
  readonly #formerModels: Model[] = [];
  readonly #histories = new Map<string, Assessment[]>();
  readonly #ancestors = new Map<string, FakeAncestor[]>();
  readonly #drafts = new Map<string, FakeDraft>();

  constructor(public model: Model) {}

  /** Serves another version of the model from now on. */
  changeModel(model: Model): void {
    this.#formerModels.push(this.model);
    this.model = model;
  }

  /** Tells from whom an entity inherits, nearest first. */
  inherit(entityRef: string, ancestors: FakeAncestor[]): void {
    this.#ancestors.set(entityRef, ancestors);
  }

  /** Stores the next assessment of an entity. */
  submit(
    entityRef: string,
    answers: Record<string, DraftAnswer>,
    given: Pick<Assessment, 'submittedAt' | 'note'>,
    authors?: Record<string, AnswerAuthor>,
  ): Assessment {
    const { id, version, hash } = this.model;
    const revision = this.history(entityRef).length + 1;
    const assessment = {
      entityRef,
      modelId: id,
      modelVersion: version,
      modelHash: hash,
      revision,
      submittedBy: fakeUser,
      ...given,
      answers: applyDraft(
        this.#answersOf(entityRef),
        answers,
        {
          revision,
          submittedAt: given.submittedAt,
          submittedBy: fakeUser,
          modelHash: hash,
        },
        authors,
      ),
    };
    this.#histories.set(entityRef, [...this.history(entityRef), assessment]);
    return assessment;
  }

  /** The assessments of an entity, oldest first. */
  history(entityRef: string): Assessment[] {
    return this.#histories.get(entityRef) ?? [];
  }

  report(entityRef: string): EntityReport {
    const report = this.#reportOf(entityRef, [
      this.#ownSource(entityRef),
      ...this.#inheritedSources(entityRef),
    ]);
    const holding = holdingChecks(this.model.checks ?? [], this.facts);
    return {
      ...report,
      ...withholdSources(report.areas, ref => !this.hidden.has(ref)),
      relations: this.relations,
      unknownCapabilities: this.unknownCapabilities,
      recommendations: recommend({
        model: this.model,
        areas: report.areas,
        aspects: report.aspects,
        targets: this.targets.of(entityRef),
        resolve: id =>
          resolveCapability(id, {
            ...(this.capabilities.get(id) ?? { providers: [] }),
            findings: usesSeen(holding, id),
          }),
      }),
      evidence: evidenceOf(this.model, report.areas, holding),
    };
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
      revision: this.history(entityRef).length,
      areas: this.report(entityRef).areas.map(({ areaId }) =>
        this.draftArea(entityRef, areaId),
      ),
      gone: goneAreas(this.#ownSource(entityRef), this.#context()),
    };
  }

  /** Writes an area of the draft of an entity, as the backend does. */
  write(
    entityRef: string,
    areaId: string,
    answer: DraftAnswer,
    version: string | null,
  ): DraftArea {
    this.draftOf(entityRef).write(areaId, answer, version, fakeUser);
    return this.draftArea(entityRef, areaId);
  }

  draftArea(entityRef: string, areaId: string): DraftArea {
    const context = this.#context();
    const ancestors = this.#inheritedSources(entityRef);
    const inherited = answerWithProvenance(areaId, ancestors, context);
    return {
      areaId,
      ...this.draftOf(entityRef).read(areaId),
      inherited: inherited && {
        ...inherited,
        answer: withoutTexts(inherited.answer),
      },
      submitted: answerWithProvenance(
        areaId,
        [this.#ownSource(entityRef)],
        context,
      ),
    };
  }

  /** The answer that holds for an area, with its texts. */
  answer(entityRef: string, areaId: string): AnswerWithProvenance {
    const given = answerWithProvenance(
      areaId,
      [this.#ownSource(entityRef), ...this.#inheritedSources(entityRef)],
      this.#context(),
    );
    if (!given) throw new Refusal(404, 'No answer');
    const { answer, provenance } = given;
    return this.hidden.has(provenance.entityRef ?? '')
      ? {
          answer: withholdNoteAndEvidence(answer),
          provenance: withholdSource(provenance),
        }
      : given;
  }

  #reportOf(entityRef: string, sources: AnswerSource[]): LevelReport {
    return buildReport({
      ...this.#context(),
      entityRef,
      sources,
      assessment: this.history(entityRef).at(-1),
      targets: this.targets.of(entityRef),
    });
  }

  #context(): ProvenanceContext {
    return {
      model: this.model,
      modelByHash: hash =>
        [this.model, ...this.#formerModels].find(model => model.hash === hash),
      now: new Date(),
    };
  }

  #answersOf(entityRef: string): SubmittedAnswers {
    return this.history(entityRef).at(-1)?.answers ?? {};
  }

  #ownSource(entityRef: string): AnswerSource<Answer> {
    return { entityRef, relation: 'own', answers: this.#answersOf(entityRef) };
  }

  #inheritedSources(entityRef: string): AnswerSource<Answer>[] {
    return (this.#ancestors.get(entityRef) ?? []).map(ancestor => ({
      ...ancestor,
      answers: this.#answersOf(ancestor.entityRef),
    }));
  }
}

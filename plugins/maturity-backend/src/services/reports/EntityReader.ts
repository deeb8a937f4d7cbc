import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type CompoundEntityRef,
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type Answer,
  type AnswerSource,
  type AnswerWithoutTexts,
  type Assessment,
  buildReport,
  joinTexts,
  type LevelReport,
  type Model,
  type ModelByHash,
  type ProvenanceContext,
  type StalenessPolicy,
  type Target,
} from '@cnmm/backstage-plugin-maturity-common';
import type { AnswersKey, AssessmentStore, TargetStore } from '../../database';
import type { Visibility } from '../access/Visibility';
import type { ModelRegistry } from '../models/ModelRegistry';
import type { ModelVersions } from '../models/ModelVersions';
import { type AnswerSources, LINK_FIELDS } from './AnswerSources';
import type { Relation } from './entityLinks';

/** An entity with all answers that may apply to it. */
export interface ReadEntity {
  entity: Entity;
  key: AnswersKey;
  model: Model;
  /** The entity itself first, then those it inherits from, nearest first. */
  sources: AnswerSource[];
  /** The owners, systems and domains that it names. */
  relations: Relation[];
  /** The entity's own last assessment. */
  last?: Assessment<AnswerWithoutTexts>;
  /** The targets of its owners. */
  targets: Target[];
  /** Finds the models that the answers were given for. */
  modelByHash: ModelByHash;
}

/** The fields that a report is made of. */
const REPORT_FIELDS = [...LINK_FIELDS, 'metadata.annotations'];

/** The refs of the other entities that it may inherit answers from. */
export function inheritedSources({ sources }: ReadEntity): string[] {
  return sources
    .slice(1)
    .filter(({ answers }) => Object.keys(answers).length > 0)
    .map(({ entityRef }) => entityRef);
}

/** A request about one entity. */
export interface EntityRequest {
  entity: CompoundEntityRef;
  /** Id of the model. Default: the default model. */
  model?: string;
  credentials: BackstageCredentials;
}

/** Reads entities and their answers, as far as the caller may see them. */
export class EntityReader {
  readonly #catalog: CatalogService;
  readonly #kinds: string[];
  readonly #models: ModelRegistry;
  readonly #versions: ModelVersions;
  readonly #answerSources: AnswerSources;
  readonly #assessments: AssessmentStore;
  readonly #targets: TargetStore;
  readonly #visibility: Visibility;
  readonly #staleness: StalenessPolicy;

  constructor(options: {
    catalog: CatalogService;
    /** The kinds that can be assessed, in lower case. */
    kinds: string[];
    models: ModelRegistry;
    versions: ModelVersions;
    answerSources: AnswerSources;
    assessments: AssessmentStore;
    targets: TargetStore;
    visibility: Visibility;
    staleness: StalenessPolicy;
  }) {
    this.#catalog = options.catalog;
    this.#kinds = options.kinds;
    this.#models = options.models;
    this.#versions = options.versions;
    this.#answerSources = options.answerSources;
    this.#assessments = options.assessments;
    this.#targets = options.targets;
    this.#visibility = options.visibility;
    this.#staleness = options.staleness;
  }

  /**
   * Finds an entity that can be assessed and that the caller may see.
   *
   * @throws InputError if its kind is not assessed
   * @throws NotFoundError if the model does not exist, or the entity does not
   * exist for the caller
   */
  async find({
    entity: ref,
    model: modelId,
    credentials,
  }: EntityRequest): Promise<Pick<ReadEntity, 'entity' | 'key' | 'model'>> {
    const kind = ref.kind.toLocaleLowerCase('en-US');
    if (!this.#kinds.includes(kind)) {
      throw new InputError(
        `kind: '${kind}' is not assessed, only ${this.#kinds.join(', ')}`,
      );
    }
    const model = this.#models.get(modelId);
    const entity = await this.#catalog.getEntityByRef(ref, {
      credentials: await this.#visibility.readCredentialsFor(credentials),
    });
    const entityRef = stringifyEntityRef(ref);
    if (!entity) {
      throw new NotFoundError(`No entity '${entityRef}'`);
    }
    return { entity, model, key: { entityRef, modelId: model.id } };
  }

  /**
   * Finds an entity, and reads all its answers in one query. Throws as {@link
   * EntityReader.find} does.
   */
  async read(request: EntityRequest): Promise<ReadEntity> {
    const { entity, model } = await this.find(request);
    const [read] = await this.#readAnswers([entity], model);
    return read;
  }

  /**
   * Reads many entities at once. Entities that cannot be assessed, or do not
   * exist for the caller, are left out.
   *
   * @param entityRefs - full, in lower case
   */
  async readMany(
    entityRefs: string[],
    { model, credentials }: Pick<EntityRequest, 'model' | 'credentials'>,
  ): Promise<ReadEntity[]> {
    const found = this.#models.get(model);
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: entityRefs.filter(ref =>
          this.#kinds.includes(parseEntityRef(ref).kind),
        ),
        fields: REPORT_FIELDS,
      },
      { credentials: await this.#visibility.readCredentialsFor(credentials) },
    );
    return this.#readAnswers(
      items.flatMap(entity => entity ?? []),
      found,
    );
  }

  async #readAnswers(entities: Entity[], model: Model): Promise<ReadEntity[]> {
    const placed = await this.#answerSources.place(entities);
    const refs = new Set(
      placed.flatMap(({ sources }) =>
        sources.map(({ entityRef }) => entityRef),
      ),
    );
    const [assessments, targets] = await Promise.all([
      this.#assessments.latest([...refs], model.id),
      this.#targets.list(
        placed.map(({ entityRef }) => entityRef),
        model.id,
      ),
    ]);
    const byRef = new Map(assessments.map(each => [each.entityRef, each]));
    const modelByHash = await this.#versions.find(hashesOf(assessments));
    return placed.map(({ entityRef, entity, sources, relations }) => ({
      entity,
      model,
      key: { entityRef, modelId: model.id },
      sources: sources.map(source => ({
        ...source,
        answers: byRef.get(source.entityRef)?.answers ?? {},
      })),
      relations,
      last: byRef.get(entityRef),
      targets: targets.get(entityRef) ?? [],
      modelByHash,
    }));
  }

  /** Computes the level report of an entity. */
  report(read: ReadEntity): LevelReport {
    const { key, sources, last, targets } = read;
    return buildReport({
      ...this.contextOf(read),
      entityRef: key.entityRef,
      sources,
      assessment: last,
      targets,
    });
  }

  /** What it takes to say how far the answers of an entity still hold. */
  contextOf({
    model,
    modelByHash,
  }: ReadEntity): ProvenanceContext & { model: Model } {
    return {
      model,
      modelByHash,
      now: new Date(),
      staleness: this.#staleness,
    };
  }

  /** Reads the entity's own last answers with their texts. */
  async readOwn({
    key,
    last,
    sources: [own],
  }: ReadEntity): Promise<AnswerSource<Answer>> {
    const texts = last ? await this.#assessments.texts(key, last.revision) : {};
    return { ...own, answers: joinTexts(own.answers, texts) };
  }
}

function hashesOf(assessments: Assessment<AnswerWithoutTexts>[]): string[] {
  return assessments.flatMap(({ answers }) =>
    Object.values(answers).map(({ modelHash }) => modelHash),
  );
}

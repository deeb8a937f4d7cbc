import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  buildReport,
  type AnswerSource,
  type Assessment,
  type LevelReport,
  type Model,
  type StalenessPolicy,
} from '@cnmm/backstage-plugin-maturity-common';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AnswersKey, AssessmentStore } from '../database';
import type { AnswerSources } from './AnswerSources';
import type { ModelRegistry } from './ModelRegistry';

/** Whom a request is about, by which model, and in whose name. */
export interface Target {
  entity: CompoundEntityRef;
  /** Id of the model; the default one if left out. */
  model?: string;
  credentials: BackstageCredentials;
}

/** An entity with all answers that may hold for it. */
export interface ReadEntity {
  entity: Entity;
  key: AnswersKey;
  model: Model;
  /** The entity itself first. */
  sources: AnswerSource[];
  /** The entity's own last assessment. */
  last?: Assessment;
}

/** Reads entities as the caller may see them, with the answers about them. */
export class EntityReader {
  readonly #catalog: CatalogService;
  readonly #kinds: string[];
  readonly #models: ModelRegistry;
  readonly #answerSources: AnswerSources;
  readonly #assessments: AssessmentStore;
  readonly #staleness: StalenessPolicy;

  constructor(options: {
    catalog: CatalogService;
    /** The kinds that are assessed, in lower case. */
    kinds: string[];
    models: ModelRegistry;
    answerSources: AnswerSources;
    assessments: AssessmentStore;
    staleness: StalenessPolicy;
  }) {
    this.#catalog = options.catalog;
    this.#kinds = options.kinds;
    this.#models = options.models;
    this.#answerSources = options.answerSources;
    this.#assessments = options.assessments;
    this.#staleness = options.staleness;
  }

  /**
   * Makes sure that the target can be assessed and that the caller may see it.
   *
   * @throws InputError where its kind is not assessed
   * @throws NotFoundError where the model does not exist, or the entity does
   * not for the caller
   */
  async find({
    entity: ref,
    model: modelId,
    credentials,
  }: Target): Promise<Pick<ReadEntity, 'entity' | 'key' | 'model'>> {
    const kind = ref.kind.toLocaleLowerCase('en-US');
    if (!this.#kinds.includes(kind)) {
      throw new InputError(
        `kind: '${kind}' is not assessed, only ${this.#kinds.join(', ')}`,
      );
    }
    const model = this.#models.get(modelId);
    const entity = await this.#catalog.getEntityByRef(ref, { credentials });
    const entityRef = stringifyEntityRef(ref);
    if (!entity) {
      throw new NotFoundError(`There is no entity '${entityRef}'`);
    }
    return { entity, model, key: { entityRef, modelId: model.id } };
  }

  /** As {@link EntityReader.find}, and reads all answers in one query. */
  async read(target: Target): Promise<ReadEntity> {
    const found = await this.find(target);
    const { entityRef } = found.key;
    const refs = (await this.#answerSources.of([found.entity])).get(entityRef);
    const sources = refs ?? [];
    const assessments = await this.#assessments.latest(
      sources.map(source => source.entityRef),
      found.model.id,
    );
    const byRef = new Map(assessments.map(each => [each.entityRef, each]));
    return {
      ...found,
      sources: sources.map(source => ({
        ...source,
        answers: byRef.get(source.entityRef)?.answers ?? {},
      })),
      last: byRef.get(entityRef),
    };
  }

  /** The level report of an entity that was read. */
  report({ key, model, sources, last }: ReadEntity): LevelReport {
    return buildReport({
      entityRef: key.entityRef,
      model,
      sources,
      assessment: last,
      now: new Date(),
      staleness: this.#staleness,
    });
  }
}

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  type AnswerWithProvenance,
  effectiveAnswer,
  type EntityReport,
  findArea,
  FULL_ENTITY_REF_HINT,
  parseFullEntityRef,
  provenanceOf,
  withholdNoteAndEvidence,
  withholdSource,
  withTexts,
} from '@cnmm/backstage-plugin-maturity-common';
import type { QueriedReport } from '@cnmm/backstage-plugin-maturity-common/client';
import type { AssessmentStore } from '../../database';
import { Turns } from '../../turns';
import type { Visibility } from '../access/Visibility';
import type { EntityReader, EntityRequest } from './EntityReader';
import type { EntityReports } from './EntityReports';

/** Entities that are read and reported at once. */
const CHUNK = 100;

/** A request for the reports of many entities. */
export interface ReportsRequest {
  /** Full entity refs, in any case. */
  entityRefs: string[];
  /** Id of the model. Default: the default model. */
  model?: string;
  credentials: BackstageCredentials;
}

/** Computes the reports of entities from their current answers. */
export class ReportService {
  readonly #reader: EntityReader;
  readonly #reports: EntityReports;
  readonly #assessments: AssessmentStore;
  readonly #visibility: Visibility;

  constructor(options: {
    reader: EntityReader;
    reports: EntityReports;
    assessments: AssessmentStore;
    visibility: Visibility;
  }) {
    this.#reader = options.reader;
    this.#reports = options.reports;
    this.#assessments = options.assessments;
    this.#visibility = options.visibility;
  }

  async report(request: EntityRequest): Promise<EntityReport> {
    const read = await this.#reader.read(request);
    const makeReport = await this.#reports.prepare([read], request.credentials);
    return makeReport(read);
  }

  /**
   * Reads the answer to an area that holds for an entity, with its texts, which
   * reports do not contain.
   */
  async answer(
    request: EntityRequest,
    areaId: string,
  ): Promise<AnswerWithProvenance> {
    const read = await this.#reader.read(request);
    const { entityRef, modelId } = read.key;
    const area = findArea(read.model, areaId);
    if (!area) {
      throw new NotFoundError(
        `areaId: model ${modelId} has no area '${areaId}'`,
      );
    }
    const effective = effectiveAnswer(area, read.sources);
    if (!effective) {
      throw new NotFoundError(
        `areaId: ${entityRef} has no answer to '${areaId}'`,
      );
    }
    const { submitted, source } = effective;
    const texts = await this.#assessments.texts(
      { entityRef: source.entityRef, modelId },
      submitted.revision,
    );
    const answer = withTexts(submitted.answer, texts[areaId] ?? {});
    const context = this.#reader.contextOf(read);
    const provenance = provenanceOf(areaId, effective, context);
    const isVisible = await this.#visibility.visibleAmong(
      [source.entityRef],
      request.credentials,
    );
    return source.entityRef === entityRef || isVisible(source.entityRef)
      ? { answer, provenance }
      : {
          answer: withholdNoteAndEvidence(answer),
          provenance: withholdSource(provenance),
        };
  }

  /**
   * The reports of many entities, in the order requested. A report is null if
   * the entity does not exist for the caller or its kind is not assessed.
   */
  async query({
    entityRefs,
    ...request
  }: ReportsRequest): Promise<QueriedReport[]> {
    const refs = entityRefs.map(fullRefOf);
    const unique = [...new Set(refs)];
    const reports = new Map<string, EntityReport>();
    const turns = new Turns();
    for (let start = 0; start < unique.length; start += CHUNK) {
      const chunk = unique.slice(start, start + CHUNK);
      const reads = await this.#reader.readMany(chunk, request);
      const makeReport = await this.#reports.prepare(
        reads,
        request.credentials,
      );
      for (const read of reads) {
        reports.set(read.key.entityRef, makeReport(read));
        await turns.pause();
      }
    }
    return refs.map(entityRef => ({
      entityRef,
      report: reports.get(entityRef) ?? null,
    }));
  }
}

function fullRefOf(value: string, index: number): string {
  const entityRef = parseFullEntityRef(value);
  if (entityRef === undefined) {
    throw new InputError(`entityRefs.${index}: ${FULL_ENTITY_REF_HINT}`);
  }
  return entityRef;
}

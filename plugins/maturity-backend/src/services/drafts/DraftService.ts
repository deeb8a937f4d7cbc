import { CustomErrorBase, InputError, NotFoundError } from '@backstage/errors';
import {
  areasOf,
  checkAnswer,
  findArea,
  withholdSources,
  type AnswerWithProvenance,
  type AreaReport,
  type Draft,
  type DraftAnswer,
  type DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';
import type { DraftEntry, DraftStore } from '../../database';
import type { EntityReader, EntityRequest } from '../reports/EntityReader';
import { inheritedSources, type ReadEntity } from '../reports/EntityReader';
import type { Visibility } from '../access/Visibility';

/** The area of the draft has been changed by someone else. */
export class DraftChangedError extends CustomErrorBase {
  name = 'DraftChangedError' as const;

  /** The area as it is now. */
  readonly current: DraftArea;

  constructor(current: DraftArea) {
    super(`The draft of '${current.areaId}' has been changed by someone else`);
    this.current = current;
  }
}

/** One change to a draft. */
export interface DraftWrite {
  areaId: string;
  /** An answer of any form, or null to clear the own one. */
  answer: unknown;
  /** The version that was read; null where the draft said nothing of it. */
  version: string | null;
  /** Full entity ref. */
  updatedBy: string;
}

/** The answers being edited. */
export class DraftService {
  readonly #reader: EntityReader;
  readonly #drafts: DraftStore;
  readonly #visibility: Visibility;

  constructor(options: {
    reader: EntityReader;
    drafts: DraftStore;
    visibility: Visibility;
  }) {
    this.#reader = options.reader;
    this.#visibility = options.visibility;
    this.#drafts = options.drafts;
  }

  async get(request: EntityRequest): Promise<Draft> {
    const read = await this.#reader.read(request);
    const entries = await this.#drafts.list(read.key);
    const beside = await this.#besideOf(read, request);
    return {
      ...read.key,
      revision: read.last?.revision ?? 0,
      areas: areasOf(read.model).map(({ id }) =>
        draftArea(
          id,
          entries.find(({ areaId }) => areaId === id),
          beside,
        ),
      ),
      gone: this.#reader.gone(read),
    };
  }

  /**
   * Sets or clears one answer.
   *
   * @throws DraftChangedError where the version is not the current one
   */
  async write(
    request: EntityRequest,
    { areaId, answer, version, updatedBy }: DraftWrite,
  ): Promise<DraftArea> {
    const read = await this.#reader.read(request);
    const beside = await this.#besideOf(read, request);
    const entry = await this.#drafts.write(
      read.key,
      {
        areaId,
        answer: checkDraftAnswer(read, areaId, answer),
        updatedAt: new Date().toISOString(),
        updatedBy,
      },
      version,
    );
    if (!entry) {
      throw new DraftChangedError(await this.#current(request, areaId));
    }
    return draftArea(areaId, entry, beside);
  }

  async discard(request: EntityRequest): Promise<void> {
    const { key } = await this.#reader.find(request);
    await this.#drafts.discard(key);
  }

  /** Read anew, as somebody may have submitted the draft as well. */
  async #current(request: EntityRequest, areaId: string): Promise<DraftArea> {
    const read = await this.#reader.read(request);
    const entries = await this.#drafts.list(read.key);
    return draftArea(
      areaId,
      entries.find(entry => entry.areaId === areaId),
      await this.#besideOf(read, request),
    );
  }

  /** What would hold without the entity's own answers, and with them alone. */
  async #besideOf(
    read: ReadEntity,
    { credentials }: EntityRequest,
  ): Promise<BesideDraft> {
    const isVisible = await this.#visibility.visibleAmong(
      inheritedSources(read),
      credentials,
    );
    const areas = (sources: ReadEntity['sources']) =>
      this.#reader.report({ ...read, sources }).areas;
    return {
      inherited: withholdSources(areas(read.sources.slice(1)), isVisible).areas,
      submitted: areas(read.sources.slice(0, 1)),
    };
  }
}

interface BesideDraft {
  inherited: AreaReport[];
  submitted: AreaReport[];
}

function draftArea(
  areaId: string,
  entry: DraftEntry | undefined,
  { inherited, submitted }: BesideDraft,
): DraftArea {
  const beside = {
    inherited: withProvenance(areaId, inherited),
    submitted: withProvenance(areaId, submitted),
  };
  if (!entry) {
    const unchanged = { change: 'unchanged', answer: null } as const;
    return { areaId, version: null, ...unchanged, ...beside };
  }
  return {
    areaId,
    version: entry.version,
    change: entry.answer === null ? 'cleared' : 'set',
    answer: entry.answer,
    updatedAt: entry.updatedAt,
    updatedBy: entry.updatedBy,
    ...beside,
  };
}

function withProvenance(
  areaId: string,
  areas: AreaReport[],
): AnswerWithProvenance | null {
  const { answer, provenance } =
    areas.find(area => area.areaId === areaId) ?? {};
  return answer && provenance ? { answer, provenance } : null;
}

function checkDraftAnswer(
  { model }: ReadEntity,
  areaId: string,
  answer: unknown,
): DraftAnswer {
  if (!findArea(model, areaId)) {
    throw new NotFoundError(
      `areaId: model ${model.id} has no area '${areaId}'`,
    );
  }
  if (answer === null) return null;
  const checked = checkAnswer(model, areaId, answer);
  if ('problems' in checked) {
    throw new InputError(
      checked.problems
        .map(({ path, message }) => `${path || 'body'}: ${message}`)
        .join('; '),
    );
  }
  return checked.answer;
}

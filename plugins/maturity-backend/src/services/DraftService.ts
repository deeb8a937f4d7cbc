import { InputError, NotFoundError } from '@backstage/errors';
import {
  areasOf,
  checkAnswer,
  findArea,
  type AnswerWithProvenance,
  type AreaReport,
  type Draft,
  type DraftAnswer,
  type DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';
import type { DraftEntry, DraftStore } from '../database';
import { DraftChangedError } from './DraftChangedError';
import type { EntityReader, ReadEntity, Target } from './EntityReader';

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

  constructor(options: { reader: EntityReader; drafts: DraftStore }) {
    this.#reader = options.reader;
    this.#drafts = options.drafts;
  }

  async get(target: Target): Promise<Draft> {
    const read = await this.#reader.read(target);
    const entries = await this.#drafts.list(read.key);
    const beside = this.#besideOf(read);
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
    };
  }

  /**
   * Sets or clears one answer.
   *
   * @throws DraftChangedError where the version is not the current one
   */
  async write(
    target: Target,
    { areaId, answer, version, updatedBy }: DraftWrite,
  ): Promise<DraftArea> {
    const read = await this.#reader.read(target);
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
      throw new DraftChangedError(await this.#current(target, areaId));
    }
    return draftArea(areaId, entry, this.#besideOf(read));
  }

  async discard(target: Target): Promise<void> {
    const { key } = await this.#reader.find(target);
    await this.#drafts.discard(key);
  }

  /** Read anew, as somebody may have submitted the draft as well. */
  async #current(target: Target, areaId: string): Promise<DraftArea> {
    const read = await this.#reader.read(target);
    const entries = await this.#drafts.list(read.key);
    return draftArea(
      areaId,
      entries.find(entry => entry.areaId === areaId),
      this.#besideOf(read),
    );
  }

  /** What would hold without the entity's own answers, and with them alone. */
  #besideOf(read: ReadEntity): BesideDraft {
    const areas = (sources: ReadEntity['sources']) =>
      this.#reader.report({ ...read, sources }).areas;
    return {
      inherited: areas(read.sources.slice(1)),
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

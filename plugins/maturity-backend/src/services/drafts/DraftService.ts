import { CustomErrorBase, InputError, NotFoundError } from '@backstage/errors';
import {
  type Answer,
  type AnswerSource,
  answerWithProvenance,
  areasOf,
  checkAnswer,
  type Draft,
  type DraftAnswer,
  type DraftArea,
  findArea,
  goneAreas,
  type ProvenanceContext,
  withholdSource,
} from '@cnmm/backstage-plugin-maturity-common';
import type { DraftEntry, DraftStore, ExpectedVersion } from '../../database';
import type { Visibility } from '../access/Visibility';
import {
  type EntityReader,
  type EntityRequest,
  inheritedSources,
  type ReadEntity,
} from '../reports/EntityReader';

export type { ExpectedVersion };

/** The number of problems that an error names. */
const MAX_PROBLEMS = 5;

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

/** A change of one answer in a draft. */
export interface DraftWrite {
  areaId: string;
  /**
   * An answer that has not been validated yet, or null to clear the own answer.
   */
  answer: unknown;
  /** The version that was read, and that may be replaced. */
  version: ExpectedVersion;
  /** Full entity ref. */
  updatedBy: string;
}

/** Reads and writes drafts: the answers being edited. */
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
    const others = await this.#otherAnswers(read, request);
    return {
      ...read.key,
      revision: read.last?.revision ?? 0,
      areas: areasOf(read.model).map(({ id }) =>
        draftArea(
          id,
          entries.find(({ areaId }) => areaId === id),
          others,
        ),
      ),
      gone: goneAreas(others.own, others.context),
    };
  }

  /**
   * Sets or clears one answer.
   *
   * @throws DraftChangedError if the version is not the current one
   */
  async write(
    request: EntityRequest,
    { areaId, answer, version, updatedBy }: DraftWrite,
  ): Promise<DraftArea> {
    const read = await this.#reader.read(request);
    const others = await this.#otherAnswers(read, request);
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
    return draftArea(areaId, entry, others);
  }

  /**
   * Discards all of the draft.
   *
   * @param versions - the versions that were read, of all areas
   * @throws DraftChangedError if one of the areas is of another version
   */
  async discard(
    request: EntityRequest,
    versions: ExpectedVersion,
  ): Promise<void> {
    const { key } = await this.#reader.find(request);
    const changed = await this.#drafts.discard(key, versions);
    if (changed !== undefined) {
      throw new DraftChangedError(await this.#current(request, changed));
    }
  }

  /**
   * Reads everything again, as the draft may have been submitted in the
   * meantime.
   */
  async #current(request: EntityRequest, areaId: string): Promise<DraftArea> {
    const read = await this.#reader.read(request);
    const entries = await this.#drafts.list(read.key);
    return draftArea(
      areaId,
      entries.find(entry => entry.areaId === areaId),
      await this.#otherAnswers(read, request),
    );
  }

  /** Reads what stands beside the answers of the draft. */
  async #otherAnswers(
    read: ReadEntity,
    { credentials }: EntityRequest,
  ): Promise<OtherAnswers> {
    return {
      own: await this.#reader.readOwn(read),
      inherited: read.sources.slice(1),
      isVisible: await this.#visibility.visibleAmong(
        inheritedSources(read),
        credentials,
      ),
      context: this.#reader.contextOf(read),
    };
  }
}

interface OtherAnswers {
  /** The entity with the answers that were last submitted. */
  own: AnswerSource<Answer>;
  /** The entities whose answers would apply without own ones. */
  inherited: AnswerSource[];
  isVisible: (entityRef: string) => boolean;
  context: ProvenanceContext;
}

function draftArea(
  areaId: string,
  entry: DraftEntry | undefined,
  others: OtherAnswers,
): DraftArea {
  const beside = {
    inherited: inheritedAnswer(areaId, others),
    submitted: answerWithProvenance(areaId, [others.own], others.context),
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

function inheritedAnswer(
  areaId: string,
  { inherited, isVisible, context }: OtherAnswers,
): DraftArea['inherited'] {
  const given = answerWithProvenance(areaId, inherited, context);
  const source = given?.provenance.entityRef;
  return !given || !source || isVisible(source)
    ? given
    : { ...given, provenance: withholdSource(given.provenance) };
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
        .slice(0, MAX_PROBLEMS)
        .map(({ path, message }) => `${path || 'body'}: ${message}`)
        .join('; '),
    );
  }
  return checked.answer;
}

import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  OrphanedAnswers,
  Reattachment,
  ReattachResult,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';
import type { OrphanStore, StoredAnswers } from '../../database';
import type { Visibility } from '../access/Visibility';
import { Cursors, refPlace } from '../cursor';
import type { Updates } from '../projection/Updates';

/** Refs per request to the catalog. */
const PAGE = 1000;

const REF_FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

/** A request for a page of orphaned answers. */
export interface OrphansRequest {
  limit: number;
  cursor?: string;
  credentials: BackstageCredentials;
}

/** A request to attach orphaned answers to another entity. */
export interface ReattachRequest extends Reattachment {
  credentials: BackstageCredentials;
}

/**
 * Finds what is stored for entities that the catalog does not have, and
 * attaches it to others. Whether the catalog has an entity is asked with the
 * plugin's own credentials: one that is hidden from the caller is not missing.
 */
export class OrphanService {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #kinds: string[];
  readonly #store: OrphanStore;
  readonly #updates: Updates;
  readonly #visibility: Visibility;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    /** The kinds that can be assessed, in lower case. */
    kinds: string[];
    store: OrphanStore;
    updates: Updates;
    visibility: Visibility;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#kinds = options.kinds;
    this.#store = options.store;
    this.#updates = options.updates;
    this.#visibility = options.visibility;
  }

  /** Lists what is stored for entities that the catalog does not have. */
  async list({
    limit,
    cursor,
  }: OrphansRequest): Promise<Page<OrphanedAnswers>> {
    const cursors = new Cursors({ view: 'orphans' }, refPlace);
    const after = cursor === undefined ? undefined : cursors.decode(cursor);
    const missing = await this.#missing(await this.#store.unprojected());
    const rest =
      after === undefined ? missing : missing.filter(ref => ref > after);
    const refs = rest.slice(0, limit);
    const last = refs.at(-1);
    return {
      items: await this.#store.describe(refs),
      totalItems: missing.length,
      ...(last !== undefined &&
        rest.length > limit && { nextCursor: cursors.encode(last) }),
    };
  }

  /**
   * Attaches all that is stored for an entity to another one.
   *
   * @throws InputError if the other one is of a kind that is not assessed
   * @throws NotFoundError if nothing is stored, or if the other one does not
   * exist for the caller
   * @throws ConflictError if the catalog has the entity, or if the other one has
   * answers of its own
   */
  async reattach({
    from,
    to,
    credentials,
  }: ReattachRequest): Promise<ReattachResult> {
    const { kind } = parseEntityRef(to);
    if (!this.#kinds.includes(kind)) {
      throw new InputError(
        `to: '${kind}' is not assessed, only ${this.#kinds.join(', ')}`,
      );
    }
    const found = await this.#catalog.getEntityByRef(to, {
      credentials: await this.#visibility.readCredentialsFor(credentials),
    });
    if (!found) throw new NotFoundError(`to: no entity '${to}'`);
    // Said first, as it tells nothing of whether the catalog has the entity.
    const [{ modelIds }] = await this.#store.describe([from]);
    if (modelIds.length === 0) throw nothingStored(from);
    if ((await this.#missing([from])).length === 0) {
      throw new ConflictError(
        `from: ${from} is in the catalog and keeps its answers`,
      );
    }
    const move = await this.#store.move(from, to);
    switch (move.result) {
      case 'moved':
        this.#updates.start();
        return { from, to, ...move.totals };
      case 'nothing':
        throw nothingStored(from);
      case 'occupied':
        throw new ConflictError(
          `to: ${to} already has ${move.by.map(inWords).join('; ')}`,
        );
      default:
        throw new ConflictError(
          `to: the portfolio does not reflect the last change of ${to} yet; try again in a minute`,
        );
    }
  }

  /** Those of the refs that the catalog does not have. */
  async #missing(entityRefs: string[]): Promise<string[]> {
    const missing: string[] = [];
    for (let start = 0; start < entityRefs.length; start += PAGE) {
      const refs = entityRefs.slice(start, start + PAGE);
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: refs, fields: REF_FIELDS },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      missing.push(...refs.filter((_, index) => !items[index]));
    }
    return missing;
  }
}

function nothingStored(from: string): NotFoundError {
  return new NotFoundError(`from: nothing is stored for ${from}`);
}

function inWords(stored: StoredAnswers): string {
  const { modelId, assessments, draftAnswers, targets } = stored;
  const parts = [
    assessments > 0 && `assessments (${assessments})`,
    draftAnswers > 0 && `answers in a draft (${draftAnswers})`,
    targets > 0 && `targets (${targets})`,
  ].filter(Boolean);
  return `${parts.join(', ')} of the model ${modelId}`;
}

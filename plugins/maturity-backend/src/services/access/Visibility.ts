import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  type Hidden,
  NOTHING_VISIBLE,
  type PortfolioStore,
  type VisibleSet,
  type VisibleSetStore,
} from '../../database';
import { VisibleSets } from './VisibleSets';

/** Refs per request to the catalog. */
const PAGE = 1000;

const REF_FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

/** Whether a caller may see an entity, by its full ref. */
export type IsVisible = (entityRef: string) => boolean;

/** What a caller may see of the entities of some kinds. */
export interface VisibleScope extends Hidden {
  /** Absent if the caller may see everything. */
  visibleSet?: VisibleSet;
}

/**
 * Determines what a caller may see, in the form that each kind of read needs:
 *
 * - the credentials with which to read entities from the catalog
 * - an {@link IsVisible} test of single entities, for reports and drafts
 * - a {@link VisibleScope} for portfolio views: its `VisibleSet` restricts the
 *   SQL, its flags tell the caller that something is hidden
 *
 * The catalog decides: an unconditional decision is taken as it is, for a
 * conditional one the catalog is asked for the entities with the caller's own
 * credentials. For single entities it is asked each time. For portfolio views,
 * it is asked for all of them, and {@link VisibleSets} keep the answer for up to
 * half a minute.
 */
export class Visibility {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #portfolio: Pick<PortfolioStore, 'linkedRefs' | 'snapshot'>;
  /** The kinds that are read from the catalog as a whole. */
  readonly #kinds: string[];
  readonly #sets: VisibleSets;
  /** Credentials live as long as their request, and so do the decisions. */
  readonly #decisions = new WeakMap<
    BackstageCredentials,
    Promise<PolicyDecision>
  >();

  constructor(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
    auth: AuthService;
    portfolio: Pick<PortfolioStore, 'linkedRefs' | 'snapshot'>;
    visibleSets: Pick<VisibleSetStore, 'find' | 'keep' | 'now'>;
    /** The kinds that can be assessed, in lower case. */
    kinds: string[];
  }) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#portfolio = options.portfolio;
    // Components are the parts of systems and domains.
    this.#kinds = [...new Set([...options.kinds, 'component'])].sort();
    this.#sets = new VisibleSets({
      store: options.visibleSets,
      scope: this.#kinds,
      decide: credentials => this.#decide(credentials),
      read: credentials => this.#readVisibleRefs(credentials),
    });
  }

  /** The decision on `catalog.entity.read`, requested once per request. */
  decisionFor(credentials: BackstageCredentials): Promise<PolicyDecision> {
    const known = this.#decisions.get(credentials);
    if (known) return known;
    const requested = this.#decide(credentials);
    this.#decisions.set(credentials, requested);
    return requested;
  }

  /**
   * The credentials to read entities with on behalf of a caller: the plugin's
   * own if the caller may see everything, which saves the catalog a decision,
   * otherwise the caller's.
   */
  async readCredentialsFor(
    credentials: BackstageCredentials,
  ): Promise<BackstageCredentials> {
    const { result } = await this.decisionFor(credentials);
    return result === AuthorizeResult.ALLOW
      ? this.#auth.getOwnServiceCredentials()
      : credentials;
  }

  /**
   * Returns a test of which of some entities the caller may see.
   *
   * @param entityRefs - every ref that will be tested; may contain duplicates
   */
  async visibleAmong(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<IsVisible> {
    const refs = [...new Set(entityRefs)];
    if (refs.length === 0) return () => false;
    const { result } = await this.decisionFor(credentials);
    if (result !== AuthorizeResult.CONDITIONAL) {
      return () => result === AuthorizeResult.ALLOW;
    }
    const visible = new Set(await this.#readVisibleAmong(refs, credentials));
    return entityRef => visible.has(entityRef);
  }

  /**
   * What the caller may see of the entities of some kinds. Whether something is
   * hidden is reported for the kinds as a whole: reported for a filter, it
   * would reveal what the filter matches.
   */
  async visibleOfKinds(
    kinds: string[],
    credentials: BackstageCredentials,
  ): Promise<VisibleScope> {
    const decision = await this.decisionFor(credentials);
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return { someHidden: false, usesHidden: false };
      case AuthorizeResult.DENY:
        return {
          visibleSet: NOTHING_VISIBLE,
          someHidden: true,
          usesHidden: true,
        };
      default: {
        const visibleSet = await this.#sets.find(decision, credentials);
        const hidden = await this.#portfolio.snapshot({ visibleSet }, store =>
          store.hidden(kinds, visibleSet),
        );
        return { visibleSet, ...hidden };
      }
    }
  }

  async #decide(credentials: BackstageCredentials): Promise<PolicyDecision> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    return decision;
  }

  /**
   * Reads all that a caller may see of what the projection names: the entities
   * of its kinds, and those of other kinds that these are linked to.
   */
  async #readVisibleRefs(credentials: BackstageCredentials): Promise<string[]> {
    const refs: string[] = [];
    const pages = this.#catalog.streamEntities(
      { filter: { kind: this.#kinds }, fields: REF_FIELDS, pageSize: PAGE },
      { credentials },
    );
    for await (const entities of pages) {
      refs.push(...entities.map(entity => stringifyEntityRef(entity)));
    }
    const linked = (await this.#portfolio.linkedRefs()).filter(
      ref => !this.#kinds.some(kind => ref.startsWith(`${kind}:`)),
    );
    return [...refs, ...(await this.#readVisibleAmong(linked, credentials))];
  }

  async #readVisibleAmong(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const visible: string[] = [];
    for (let start = 0; start < entityRefs.length; start += PAGE) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: entityRefs.slice(start, start + PAGE),
          fields: REF_FIELDS,
        },
        { credentials },
      );
      for (const entity of items) {
        if (entity) visible.push(stringifyEntityRef(entity));
      }
    }
    return visible;
  }
}

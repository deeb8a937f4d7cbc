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
  KINDS_WITH_PARTS,
  type PortfolioStore,
  type Selection,
  type VisibleRefs,
} from '../../database';

/** Refs per request to the catalog. */
const PAGE = 1000;

const REF_FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

const NOTHING: VisibleRefs = {
  entities: [],
  groups: [],
  parts: [],
  providers: [],
};

/** Whether a caller may see an entity, by its full ref. */
export type IsVisible = (entityRef: string) => boolean;

/** What a caller may see of the entities of some kinds. */
export interface VisibleScope {
  /** Absent if the caller may see everything. */
  visibleRefs?: VisibleRefs;
  /** Whether entities, or their systems, domains or owners, are hidden. */
  someHidden: boolean;
  /** Whether providers of capabilities, or parts that use them, are hidden. */
  usesHidden: boolean;
}

/** The part of the projection that conditional decisions are resolved with. */
type VisibilityStore = Pick<
  PortfolioStore,
  'groupRefs' | 'providers' | 'snapshot'
>;

/**
 * Determines what a caller may see, in the form that each kind of read needs:
 *
 * - the credentials with which to read entities from the catalog
 * - an {@link IsVisible} test of single entities, for reports and drafts
 * - a {@link VisibleScope} for portfolio views: its `VisibleRefs` restrict the
 *   SQL, its flags tell the caller that something is hidden
 *
 * The catalog decides: an unconditional decision is taken as it is, for a
 * conditional one the catalog is asked for the entities with the caller's own
 * credentials.
 */
export class Visibility {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #portfolio: VisibilityStore;
  /** Credentials live as long as their request, and so do the decisions. */
  readonly #decisions = new WeakMap<
    BackstageCredentials,
    Promise<PolicyDecision>
  >();

  constructor(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
    auth: AuthService;
    portfolio: VisibilityStore;
  }) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#portfolio = options.portfolio;
  }

  /** The decision on `catalog.entity.read`, requested once per request. */
  decisionFor(credentials: BackstageCredentials): Promise<PolicyDecision> {
    const known = this.#decisions.get(credentials);
    if (known) return known;
    const requested = this.#permissions
      .authorizeConditional([{ permission: catalogEntityReadPermission }], {
        credentials,
      })
      .then(([decision]) => decision);
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
    const visible = new Set<string>();
    for (let start = 0; start < refs.length; start += PAGE) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: refs.slice(start, start + PAGE), fields: REF_FIELDS },
        { credentials },
      );
      for (const entity of items) {
        if (entity) visible.add(stringifyEntityRef(entity));
      }
    }
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
    const { result } = await this.decisionFor(credentials);
    switch (result) {
      case AuthorizeResult.ALLOW:
        return { someHidden: false, usesHidden: false };
      case AuthorizeResult.DENY:
        return {
          visibleRefs: NOTHING,
          someHidden: true,
          usesHidden: true,
        };
      default:
        return this.#conditionalScope(kinds, credentials);
    }
  }

  async #conditionalScope(
    kinds: string[],
    credentials: BackstageCredentials,
  ): Promise<VisibleScope> {
    const entities = await this.#readVisibleRefs(kinds, credentials);
    const partKinds = kinds.some(kind => KINDS_WITH_PARTS.includes(kind))
      ? ['component']
      : [];
    const parts = kinds.includes('component')
      ? entities
      : await this.#readVisibleRefs(partKinds, credentials);
    const offered = await this.#portfolio.providers();
    const providers = [...new Set(offered.map(each => each.entityRef))];
    const groups = await this.#portfolio.groupRefs(entities);
    const isVisible = await this.visibleAmong(
      [...groups, ...providers],
      credentials,
    );
    return {
      visibleRefs: {
        entities,
        groups: groups.filter(isVisible),
        parts,
        providers: providers.filter(isVisible),
      },
      someHidden:
        groups.some(ref => !isVisible(ref)) ||
        (await this.#areHidden(kinds, entities)),
      usesHidden:
        providers.some(ref => !isVisible(ref)) ||
        (await this.#areHidden(partKinds, parts)),
    };
  }

  /** Whether there are more entities of some kinds than the visible ones. */
  async #areHidden(kinds: string[], visible: string[]): Promise<boolean> {
    if (kinds.length === 0) return false;
    // The model is irrelevant, as no reports are read.
    const all: Selection = { modelId: '', filter: { kind: kinds } };
    const visibleRefs = { ...NOTHING, entities: visible };
    return this.#portfolio.snapshot(
      async store =>
        (await store.count(all)) > (await store.count({ ...all, visibleRefs })),
    );
  }

  async #readVisibleRefs(
    kinds: string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    if (kinds.length === 0) return [];
    const refs: string[] = [];
    const pages = this.#catalog.streamEntities(
      { filter: { kind: kinds }, fields: REF_FIELDS, pageSize: PAGE },
      { credentials },
    );
    for await (const entities of pages) {
      refs.push(...entities.map(entity => stringifyEntityRef(entity)));
    }
    return refs;
  }
}

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

/** Refs that are read at once. */
const PAGE = 1000;

const REF_FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

/** Whether a caller may see an entity, by its full ref. */
export type IsVisible = (entityRef: string) => boolean;

/** Tells which entities a caller may see. */
export class VisibleEntities {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  /** Credentials live as long as their request, and so do the decisions. */
  readonly #decisions = new WeakMap<
    BackstageCredentials,
    Promise<PolicyDecision>
  >();

  constructor(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
    auth: AuthService;
  }) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /**
   * In whose name to read entities for a caller: in the plugin's own if the
   * caller may see all of them, so that the catalog does not have to ask what
   * has been asked already; else in the caller's.
   */
  async readerFor(
    credentials: BackstageCredentials,
  ): Promise<BackstageCredentials> {
    const { result } = await this.decisionFor(credentials);
    return result === AuthorizeResult.ALLOW
      ? this.#auth.getOwnServiceCredentials()
      : credentials;
  }

  /**
   * Asks the catalog for the entities only where the decision depends on them.
   *
   * @param entityRefs - all that will be asked for; may have doubles
   */
  async among(
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

  /** What the catalog lets a caller see: asked once for each request. */
  decisionFor(credentials: BackstageCredentials): Promise<PolicyDecision> {
    const known = this.#decisions.get(credentials);
    if (known) return known;
    const asked = this.#permissions
      .authorizeConditional([{ permission: catalogEntityReadPermission }], {
        credentials,
      })
      .then(([decision]) => decision);
    this.#decisions.set(credentials, asked);
    return asked;
  }
}

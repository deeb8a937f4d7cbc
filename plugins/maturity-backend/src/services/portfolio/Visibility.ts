import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PortfolioStore, Sight } from '../../database';
import type { VisibleEntities } from '../VisibleEntities';

/** Refs that are read at once. */
const PAGE = 1000;

const REF_FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

/** What a caller may see of the entities of some kinds. */
export interface Visible {
  /** Absent where that is everything. */
  sight?: Sight;
  /** Whether entities, or who they belong to, are left out. */
  someHidden: boolean;
  /** Whether somebody who offers a capability is left out. */
  providersHidden: boolean;
}

/** Asks the catalog what a caller may see. */
export class Visibility {
  readonly #catalog: CatalogService;
  readonly #store: PortfolioStore;
  readonly #visible: VisibleEntities;

  constructor(options: {
    catalog: CatalogService;
    store: PortfolioStore;
    visible: VisibleEntities;
  }) {
    this.#catalog = options.catalog;
    this.#store = options.store;
    this.#visible = options.visible;
  }

  /**
   * What the caller may see. That something is hidden is told of the kinds as
   * a whole: told of a filter, it would tell what the filter matches.
   */
  async of(
    kinds: string[],
    credentials: BackstageCredentials,
  ): Promise<Visible> {
    const { result } = await this.#visible.decisionFor(credentials);
    switch (result) {
      case AuthorizeResult.ALLOW:
        return { someHidden: false, providersHidden: false };
      case AuthorizeResult.DENY:
        return {
          sight: { entities: [], groups: [], providers: [] },
          someHidden: true,
          providersHidden: true,
        };
      default:
        return this.#conditional(kinds, credentials);
    }
  }

  async #conditional(
    kinds: string[],
    credentials: BackstageCredentials,
  ): Promise<Visible> {
    const entities = await this.#visibleOfKinds(kinds, credentials);
    // The model does not matter, as no report is looked at.
    const all = { modelId: '', filter: { kind: kinds } };
    const seen = { ...all, sight: { entities, groups: [], providers: [] } };
    const offered = await this.#store.providers();
    const providers = [...new Set(offered.map(each => each.entityRef))];
    const groups = await this.#store.groupRefs(entities);
    const isVisible = await this.#visible.among(
      [...groups, ...providers],
      credentials,
    );
    const [count, seenCount] = await Promise.all([
      this.#store.count(all),
      this.#store.count(seen),
    ]);
    return {
      sight: {
        entities,
        groups: groups.filter(isVisible),
        providers: providers.filter(isVisible),
      },
      someHidden: seenCount < count || groups.some(ref => !isVisible(ref)),
      providersHidden: providers.some(ref => !isVisible(ref)),
    };
  }

  async #visibleOfKinds(
    kinds: string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
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

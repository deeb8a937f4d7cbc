import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  CapabilityOffers,
  CapabilityProvider,
  ProviderDecision,
  ProviderOrigin,
  ProviderPolicy,
} from '@cnmm/backstage-plugin-maturity-common';
import type { OfferedCapability, ProviderStore } from '../../database';
import type { Visibility } from '../access/Visibility';
import type { ModelRegistry } from '../models/ModelRegistry';
import type { PortfolioService } from '../portfolio/PortfolioService';

/** Suggestions that a response lists per capability; it counts the others. */
const MAX_LISTED = 1000;

/** A request for the capabilities of a model. */
export interface OffersRequest {
  model?: string;
  credentials: BackstageCredentials;
}

/** What a request says about which providers. */
export interface DecisionRequest {
  capabilityId: string;
  /** Full, in lower case. */
  entityRefs: string[];
  decision: ProviderDecision;
  /** Full entity ref. */
  decidedBy: string;
  credentials: BackstageCredentials;
}

/** Whose decision is withdrawn. */
export interface WithdrawalRequest {
  capabilityId: string;
  entityRef: string;
  credentials: BackstageCredentials;
}

/** Tells who provides which capability, and takes decisions about it. */
export class ProviderService {
  readonly #models: ModelRegistry;
  readonly #providers: ProviderStore;
  readonly #policy: ProviderPolicy;
  readonly #portfolio: Pick<PortfolioService, 'capabilities'>;
  readonly #visibility: Pick<Visibility, 'visibleAmong'>;
  readonly #reconcileSoon: () => Promise<void>;

  constructor(options: {
    models: ModelRegistry;
    providers: ProviderStore;
    policy: ProviderPolicy;
    portfolio: Pick<PortfolioService, 'capabilities'>;
    visibility: Pick<Visibility, 'visibleAmong'>;
    /** Has the projection reconciled with the catalog before it is due. */
    reconcileSoon: () => Promise<void>;
  }) {
    this.#models = options.models;
    this.#providers = options.providers;
    this.#policy = options.policy;
    this.#portfolio = options.portfolio;
    this.#visibility = options.visibility;
    this.#reconcileSoon = options.reconcileSoon;
  }

  /** Lists the capabilities of a model, with those who provide them. */
  async list({ model, credentials }: OffersRequest): Promise<CapabilityOffers> {
    const { capabilities } = this.#models.get(model);
    const [demand, offers] = await Promise.all([
      this.#portfolio.capabilities({ filter: {}, model, credentials }),
      this.#providers.list({ capabilityIds: capabilities.map(({ id }) => id) }),
    ]);
    const isVisible = await this.#visibility.visibleAmong(
      offers.map(({ entityRef }) => entityRef),
      credentials,
    );
    const visible = offers.filter(({ entityRef }) => isVisible(entityRef));
    return {
      items: capabilities.map(({ id }) => {
        const own = visible.filter(({ capabilityId }) => capabilityId === id);
        const others = own.filter(({ effective }) => !effective);
        const suggestions = others.filter(each => !isDismissed(each));
        return {
          capabilityId: id,
          providers: own.filter(({ effective }) => effective).map(toProvider),
          suggestions: suggestions.slice(0, MAX_LISTED).map(toProvider),
          totalSuggestions: suggestions.length,
          dismissed: others
            .filter(isDismissed)
            .slice(0, MAX_LISTED)
            .map(toProvider),
          inUseBy:
            demand.items.find(({ capabilityId }) => capabilityId === id)
              ?.inUseBy ?? 0,
        };
      }),
      someHidden: demand.someHidden || visible.length < offers.length,
    };
  }

  /**
   * Confirms or dismisses entities that were found, all or none.
   *
   * @returns them, in the order of the request
   * @throws NotFoundError if one of them was not found, is annotated, or is
   * hidden from the caller
   */
  async decide(request: DecisionRequest): Promise<CapabilityProvider[]> {
    const { capabilityId, entityRefs, credentials } = request;
    const offers = await this.#find(capabilityId, entityRefs, credentials);
    for (const entityRef of entityRefs) {
      const offer = offers.get(entityRef);
      if (!offer || offer.annotated) throw noSuggestion(request, entityRef);
    }
    await this.#providers.decide(request, this.#policy);
    await this.#followUp(capabilityId);
    const decided = await this.#find(capabilityId, entityRefs, credentials);
    return entityRefs.flatMap(entityRef => {
      const offer = decided.get(entityRef);
      return offer ? toProvider(offer) : [];
    });
  }

  /**
   * Withdraws a decision, so that the entity is suggested again.
   *
   * @throws NotFoundError if the entity was not found, or is hidden from the
   * caller
   */
  async withdraw(request: WithdrawalRequest): Promise<void> {
    const { capabilityId, entityRef, credentials } = request;
    const offers = await this.#find(capabilityId, [entityRef], credentials);
    if (!offers.has(entityRef)) throw noSuggestion(request, entityRef);
    await this.#providers.withdraw(request, this.#policy);
    await this.#followUp(capabilityId);
  }

  /** Finds what the caller may see of some entities and one capability. */
  async #find(
    capabilityId: string,
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, OfferedCapability>> {
    if (!this.#models.capabilityIds().has(capabilityId)) {
      throw new NotFoundError(
        `capabilityId: no model has the capability '${capabilityId}'`,
      );
    }
    const [offers, isVisible] = await Promise.all([
      this.#providers.list({ capabilityIds: [capabilityId], entityRefs }),
      this.#visibility.visibleAmong(entityRefs, credentials),
    ]);
    return new Map(
      offers
        .filter(({ entityRef }) => isVisible(entityRef))
        .map(offer => [offer.entityRef, offer]),
    );
  }

  /**
   * Answers of a provider's system apply to those who use it. Where that
   * changes, reports follow at once, and the projection with the next
   * reconciliation.
   */
  async #followUp(capabilityId: string): Promise<void> {
    if (!this.#models.capabilityIdsOfAreas().has(capabilityId)) return;
    // It may be running, or somebody else may have asked for it.
    await this.#reconcileSoon().catch(() => {});
  }
}

function isDismissed({ decided }: OfferedCapability): boolean {
  return decided?.decision === 'dismissed';
}

function toProvider(offer: OfferedCapability): CapabilityProvider {
  const { entityRef, annotated, reason, decided } = offer;
  if (annotated) return { entityRef, knownBy: 'annotation' };
  const knownBy: ProviderOrigin = decided ? 'decision' : 'found';
  return {
    entityRef,
    knownBy,
    ...(reason && { reason }),
    ...(decided && { decided }),
  };
}

/** The same for whatever does not exist for the caller. */
function noSuggestion(
  { capabilityId }: { capabilityId: string },
  entityRef: string,
): NotFoundError {
  return new NotFoundError(
    `'${entityRef}' was not found as a provider of '${capabilityId}'`,
  );
}

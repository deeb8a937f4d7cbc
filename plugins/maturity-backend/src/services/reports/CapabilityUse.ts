import type { Entity } from '@backstage/catalog-model';
import {
  type AgedFact,
  type HoldingCheck,
  resolveCapability,
  type ResolvedCapability,
  usesSeen,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Part } from '../../database';
import type { IsVisible } from '../access/Visibility';
import { linksOf } from './entityLinks';

/** Resolves an entity's capabilities for one caller. */
export class CapabilityUse {
  readonly #dependsOn: Set<string>;
  readonly #providers: { capabilityId: string; entityRef: string }[];
  readonly #parts?: Part[];
  readonly #visibleParts: Part[];
  readonly #isVisible: IsVisible;
  readonly #holding: HoldingCheck<AgedFact>[];
  readonly #resolved = new Map<string, ResolvedCapability>();
  #someHidden = false;

  constructor(options: {
    entity: Entity;
    /** The providers of each capability, ordered. */
    providers: { capabilityId: string; entityRef: string }[];
    /** The parts of a system or domain. */
    parts?: Part[];
    /** The checks that hold for the entity. */
    holding: HoldingCheck<AgedFact>[];
    isVisible: IsVisible;
  }) {
    this.#dependsOn = new Set(linksOf(options.entity).dependsOn);
    this.#providers = options.providers;
    this.#parts = options.parts;
    this.#isVisible = options.isVisible;
    this.#holding = options.holding;
    this.#visibleParts = (options.parts ?? []).filter(({ entityRef }) =>
      options.isVisible(entityRef),
    );
  }

  /** Whether a hidden provider or part was left out so far. */
  get someHidden(): boolean {
    return this.#someHidden;
  }

  /** Resolves a capability by what the caller may see. */
  resolve(capabilityId: string): ResolvedCapability {
    const known = this.#resolved.get(capabilityId);
    if (known) return known;
    const all = this.#providers
      .filter(provider => provider.capabilityId === capabilityId)
      .map(({ entityRef }) => entityRef);
    const providers = all.filter(this.#isVisible);
    const offers = new Set(providers);
    const resolved = resolveCapability(capabilityId, {
      providers,
      dependsOn: providers.filter(ref => this.#dependsOn.has(ref)),
      findings: usesSeen(this.#holding, capabilityId),
      ...(this.#parts && {
        parts: {
          using: this.#visibleParts.filter(
            ({ uses, seenUses }) =>
              seenUses.includes(capabilityId) ||
              uses.some(ref => offers.has(ref)),
          ).length,
          total: this.#visibleParts.length,
        },
      }),
    });
    this.#someHidden ||=
      providers.length < all.length ||
      this.#visibleParts.length < (this.#parts?.length ?? 0);
    this.#resolved.set(capabilityId, resolved);
    return resolved;
  }
}

/** Which field of an entity tells what it offers. @public */
export type ProviderField = 'name' | 'title' | 'type' | 'tags';

/** Why an entity is taken for a provider of a capability. @public */
export interface ProviderReason {
  /** The field that says it. */
  field: ProviderField;
  /** The project or the type that the field names, such as `Argo CD`. */
  match: string;
}

/** A capability that an entity seems to provide, and why. @public */
export interface FoundProvider {
  capabilityId: string;
  reason: ProviderReason;
}

/** The kinds of entities that can be found as providers, in lower case. @public */
export const providerKinds: readonly string[] = [
  'component',
  'resource',
  'system',
];

/** What a person says of an entity that was found as a provider. @public */
export type ProviderDecision = 'confirmed' | 'dismissed';

/**
 * Who counts as a provider besides the entities that an annotation makes one:
 * those that somebody has confirmed (`suggest`), all that are found and that
 * nobody has dismissed (`accept`), or nobody (`annotated`).
 *
 * @public
 */
export type ProviderPolicy = 'suggest' | 'accept' | 'annotated';

/**
 * How an entity is known to provide a capability: by its annotation, by a
 * decision, or because it was found.
 *
 * @public
 */
export type ProviderOrigin = 'annotation' | 'decision' | 'found';

/** An entity that provides a capability, or may do so. @public */
export interface CapabilityProvider {
  /** Full entity ref. */
  entityRef: string;
  knownBy: ProviderOrigin;
  /**
   * Why it was found; absent if it is annotated, or is no longer found but was
   * confirmed.
   */
  reason?: ProviderReason;
  /** The last decision about it, if there is one and it is not annotated. */
  decided?: {
    decision: ProviderDecision;
    /** ISO 8601. */
    at: string;
    /** Full entity ref. */
    by: string;
  };
}

/** A capability, and who provides it. @public */
export interface CapabilityOffer {
  capabilityId: string;
  /** Who provides it, by entity ref. */
  providers: CapabilityProvider[];
  /** Who was found and awaits a decision: the first 1,000. */
  suggestions: CapabilityProvider[];
  /** How many suggestions there are. */
  totalSuggestions: number;
  /** Who was found and dismissed: the first 1,000. */
  dismissed: CapabilityProvider[];
  /** How many components use it. */
  inUseBy: number;
}

/** All capabilities of a model with their providers. @public */
export interface CapabilityOffers {
  items: CapabilityOffer[];
  someHidden: boolean;
}

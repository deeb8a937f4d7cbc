import type { Entity } from '@backstage/catalog-model';
import {
  type ApiHolder,
  type ConfigApi,
  configApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { defaultAssessedKinds } from '@cnmm/backstage-plugin-maturity-common';

/** The kinds that can be assessed, spelled as in the configuration. */
export function useAssessedKinds(): string[] {
  return readKinds(useApi(configApiRef));
}

/** Returns a test of whether a kind, in any case, can be assessed. */
export function useIsKindAssessed(): (kind: string) => boolean {
  const kinds = useAssessedKinds();
  return kind => includesKind(kinds, kind);
}

/**
 * Whether an entity is of a kind that can be assessed.
 *
 * @param context - the APIs of the portal, as `EntitySwitch.Case` passes them.
 * They tell which kinds are configured (`maturity.kinds`); without them, these
 * are the default ones.
 *
 * @public
 */
export function isMaturityAvailable(
  entity: Entity,
  context?: { apis: ApiHolder },
): boolean {
  const config = context?.apis.get(configApiRef);
  return includesKind(
    config ? readKinds(config) : defaultAssessedKinds,
    entity.kind,
  );
}

function readKinds(config: ConfigApi): string[] {
  return (
    config.getOptionalStringArray('maturity.kinds') ?? defaultAssessedKinds
  );
}

function includesKind(kinds: string[], kind: string): boolean {
  const lowerCase = kind.toLocaleLowerCase('en-US');
  return kinds.some(each => each.toLocaleLowerCase('en-US') === lowerCase);
}

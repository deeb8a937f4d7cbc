import { stringifyEntityRef } from '@backstage/catalog-model';

/**
 * No white space, no control or invisible characters, no emoji: no catalog has
 * them in names, and not every database or log can hold them.
 */
const PART = '[^\\s\\p{C}\\p{So}:/]';

/** As long as paths of entities can be; together they fit a database column. */
const fullRef = new RegExp(
  `^(${PART}{1,63}):(${PART}{1,63})/(${PART}{1,120})$`,
  'u',
);

/** What to say of a value that {@link parseFullEntityRef} does not accept. @public */
export const FULL_ENTITY_REF_HINT =
  'must be a full entity ref such as component:default/checkout';

/**
 * Parses a full entity ref: with kind and namespace, in any case.
 *
 * @returns the ref in lower case, or undefined if it is none
 * @public
 */
export function parseFullEntityRef(value: string): string | undefined {
  const [, kind, namespace, name] = fullRef.exec(value) ?? [];
  return name === undefined
    ? undefined
    : stringifyEntityRef({ kind, namespace, name });
}

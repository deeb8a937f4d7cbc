import type { CompoundEntityRef } from '@backstage/catalog-model';

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * Fills the template of a link: `{{ kind }}`, `{{ namespace }}` and
 * `{{ name }}` become those of the entity, in lower case as in the addresses of
 * the catalog.
 */
export function fillLink(template: string, ref: CompoundEntityRef): string {
  const values = new Map(Object.entries(ref));
  return template.replace(placeholder, (_, key: string) =>
    encodeURIComponent((values.get(key) ?? '').toLocaleLowerCase('en-US')),
  );
}

/** The placeholders of a template that no entity has a value for. */
export function unknownPlaceholders(template: string): string[] {
  return [...template.matchAll(placeholder)]
    .filter(([, key]) => !['kind', 'namespace', 'name'].includes(key))
    .map(([written]) => written);
}

import type { Entity } from '@backstage/catalog-model';
import type { ModelDefinition } from '../model/types';
import type { FoundProvider } from './capabilityProviders';
import { type SignIndex, SignReader, wordsOf } from './SignReader';

/** The part of a model that says how providers are found. @public */
export type ProviderSigns = Pick<ModelDefinition, 'capabilities' | 'projects'>;

/**
 * The fields of an entity that {@link providerFinder} reads, as the catalog
 * names them.
 *
 * @public
 */
export const PROVIDER_SIGN_FIELDS: readonly string[] = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.tags',
  'spec.type',
  'spec.system',
  'spec.owner',
  'spec.lifecycle',
];

/**
 * Creates a function that finds the capabilities that an entity seems to
 * provide: Its name or title is that of a project that offers a capability,
 * alone or among words that say nothing else, or its type or tags say so.
 * Entities that merely use a project, such as clients and exporters, are no
 * providers, nor are libraries, plugins, templates and documentation.
 *
 * It only suggests: an annotation or a person decides.
 *
 * @public
 */
export function providerFinder(
  models: ProviderSigns[],
): (entity: Entity) => FoundProvider[] {
  const names: SignIndex = new Map();
  const types: SignIndex = new Map();
  for (const { capabilities, projects } of models) {
    for (const capability of capabilities) {
      const { id, title: capabilityTitle, foundBy } = capability;
      const ids = foundBy?.projects ?? capability.projects;
      for (const { title, aliases = [], id: slug } of projects) {
        if (!ids.includes(slug)) continue;
        for (const name of [title, slug, ...aliases]) {
          addSign(names, name, { match: title, id });
        }
      }
      // What is named like a capability of two words or more offers it.
      for (const match of [capabilityTitle, id].filter(
        text => wordsOf(text).length > 1,
      )) {
        addSign(names, match, { match: capabilityTitle, id });
      }
      for (const match of foundBy?.names ?? []) {
        addSign(names, match, { match, id });
      }
      for (const match of foundBy?.types ?? []) {
        addSign(types, match, { match, id });
        // `llm-gateway` is also what people call such things.
        if (match.includes('-')) addSign(names, match, { match, id });
      }
    }
  }
  return entity => new SignReader(entity, names, types).found();
}

/**
 * Finds the capabilities of a model that an entity seems to provide; see {@link
 * providerFinder}, which is faster for many entities.
 *
 * @public
 */
export function findProviders(
  entity: Entity,
  model: ProviderSigns,
): FoundProvider[] {
  return providerFinder([model])(entity);
}

function addSign(
  index: SignIndex,
  text: string,
  { match, id }: { match: string; id: string },
): void {
  const key = wordsOf(text).join('');
  const known = index.get(key);
  if (known) known.capabilityIds.add(id);
  else index.set(key, { match, capabilityIds: new Set([id]) });
}

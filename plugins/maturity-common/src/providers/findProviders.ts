import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import type { ModelDefinition } from '../model/types';
import {
  NEUTRAL_WORDS,
  NO_PROVIDER_TYPES,
  PLATFORM_TYPES,
  USER_WORDS,
} from './words';

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
];

/** The kinds of entities that can be found as providers, in lower case. @public */
export const providerKinds: readonly string[] = [
  'component',
  'resource',
  'system',
];

/** A project or type, and the capabilities that it stands for. */
interface Sign {
  match: string;
  capabilityIds: Set<string>;
}

/** Signs by their text without case, spaces and punctuation. */
type SignIndex = Map<string, Sign>;

/** What a text says: signs, nothing, or that it is about something else. */
type Reading = Sign | 'nothing' | 'other';

/** The words of the longest name, such as "Secrets Store CSI Driver". */
const MAX_WORDS = 5;

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
    for (const { id, foundBy, projects: recommended } of capabilities) {
      const ids = foundBy?.projects ?? recommended;
      for (const { title, aliases = [], id: slug } of projects) {
        if (!ids.includes(slug)) continue;
        for (const name of [title, slug, ...aliases]) {
          addSign(names, name, { match: title, id });
        }
      }
      for (const match of foundBy?.names ?? []) {
        addSign(names, match, { match, id });
      }
      for (const match of foundBy?.types ?? []) {
        addSign(types, match, { match, id });
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

/** Reads the signs of one entity. */
class SignReader {
  readonly #entity: Entity;
  readonly #names: SignIndex;
  readonly #types: SignIndex;
  readonly #kind: string;
  readonly #type: string[];
  /** Whether it is a part of the platform, so that its name may say more. */
  readonly #isPlatform: boolean;

  constructor(entity: Entity, names: SignIndex, types: SignIndex) {
    this.#entity = entity;
    this.#names = names;
    this.#types = types;
    this.#kind = entity.kind.toLocaleLowerCase('en-US');
    this.#type = wordsOf(entity.spec?.type);
    this.#isPlatform =
      this.#kind === 'resource' ||
      this.#type.some(word => PLATFORM_TYPES.has(word));
  }

  found(): FoundProvider[] {
    if (!providerKinds.includes(this.#kind)) return [];
    if (this.#type.some(word => NO_PROVIDER_TYPES.has(word))) return [];
    const { name, title, tags } = this.#entity.metadata;
    const type = this.#readType();
    if (type === 'other') return [];
    // `cluster` says less than the name, `kubernetes-cluster` says more.
    if (type !== 'nothing' && !this.#isTypeVague()) {
      return results('type', type);
    }

    const byName = this.#readName(wordsOf(name));
    if (byName === 'other') return [];
    if (byName !== 'nothing') return results('name', byName);
    const byTitle = this.#readName(wordsOf(title));
    if (byTitle === 'other') return [];
    if (byTitle !== 'nothing') return results('title', byTitle);
    if (type !== 'nothing') return results('type', type);
    return this.#isPlatform ? this.#readTags(tags ?? []) : [];
  }

  #readType(): Reading {
    const exact = this.#types.get(this.#type.join(''));
    if (exact) {
      // A component of type `server` is anything.
      return this.#isTypeVague() && this.#kind !== 'resource'
        ? 'nothing'
        : exact;
    }
    return this.#kind === 'resource'
      ? this.#read(this.#type, { allowsOthers: false })
      : 'nothing';
  }

  #isTypeVague(): boolean {
    return this.#type.length === 1 && NEUTRAL_WORDS.has(this.#type[0]);
  }

  /** A name of an infrastructure resource may name what it is for as well. */
  #readName(words: string[]): Reading {
    return this.#read(words, { allowsOthers: this.#isPlatform });
  }

  #readTags(tags: string[]): FoundProvider[] {
    const signs = tags.flatMap(tag => {
      const key = wordsOf(tag).join('');
      return this.#types.get(key) ?? this.#names.get(key) ?? [];
    });
    const ids = new Set(signs.flatMap(sign => [...sign.capabilityIds]));
    // Several say what it is made of rather than what it is.
    return ids.size === 1 ? results('tags', signs[0]) : [];
  }

  /**
   * Reads what a text names.
   *
   * @param options - `allowsOthers`: whether words that mean nothing here may
   * stand beside it, such as the name of a service
   */
  #read(words: string[], options: { allowsOthers: boolean }): Reading {
    const spans = this.#spansOf(words);
    if (spans.length === 0) return 'nothing';
    // In `kubernetes-prometheus`, Kubernetes only tells where it runs.
    const telling = spans.filter(
      ({ start, end }) =>
        end - start > 1 || !NEUTRAL_WORDS.has(words[start] ?? ''),
    );
    const matches = telling.length > 0 ? telling : spans;
    // `keycloak-postgresql` is the database of Keycloak.
    const { sign } = matches[matches.length - 1];
    if (!options.allowsOthers && !matches.every(each => agree(each.sign, sign)))
      return 'other';
    const context = this.#contextWords();
    const isNamed = (index: number) =>
      spans.some(({ start, end }) => start <= index && index < end);
    const others = words.filter(
      (word, index) =>
        !isNamed(index) &&
        !(index < spans[0].start && context.has(word)) &&
        !this.#goesWith(word, sign),
    );
    if (others.length === 0) return sign;
    const isOfUser = others.some(
      word => USER_WORDS.has(word) || this.#types.has(word),
    );
    return isOfUser || !options.allowsOthers ? 'other' : sign;
  }

  #goesWith(word: string, { capabilityIds }: Sign): boolean {
    if (/^v?\d+$/.test(word) || NEUTRAL_WORDS.has(word)) return true;
    const type = this.#types.get(word);
    return [...(type?.capabilityIds ?? [])].some(id => capabilityIds.has(id));
  }

  /** Teams and systems put their names before those of projects. */
  #contextWords(): Set<string> {
    const { spec, metadata } = this.#entity;
    return new Set([
      ...wordsOf(metadata.namespace),
      ...wordsOf(nameOf(spec?.system)),
      ...wordsOf(nameOf(spec?.owner)),
    ]);
  }

  /** The names in a text, the longest first where they overlap. */
  #spansOf(words: string[]): { start: number; end: number; sign: Sign }[] {
    const spans = [];
    for (let start = 0; start < words.length; start++) {
      for (
        let end = Math.min(words.length, start + MAX_WORDS);
        end > start;
        end--
      ) {
        const sign = this.#names.get(words.slice(start, end).join(''));
        if (sign) {
          spans.push({ start, end, sign });
          start = end - 1;
          break;
        }
      }
    }
    return spans;
  }
}

function agree(one: Sign, other: Sign): boolean {
  return [...one.capabilityIds].some(id => other.capabilityIds.has(id));
}

function results(
  field: ProviderField,
  { match, capabilityIds }: Sign,
): FoundProvider[] {
  return [...capabilityIds].map(capabilityId => ({
    capabilityId,
    reason: { field, match },
  }));
}

function nameOf(ref: unknown): string | undefined {
  if (typeof ref !== 'string') return undefined;
  try {
    return parseEntityRef(ref, { defaultKind: 'group' }).name;
  } catch {
    return undefined;
  }
}

/** The words of a text in lower case, however they are joined. */
function wordsOf(text: unknown): string[] {
  return typeof text === 'string'
    ? text
        .toLocaleLowerCase('en-US')
        .split(/[^\p{L}\p{N}]+/u)
        .filter(word => word !== '')
    : [];
}

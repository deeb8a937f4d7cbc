import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  type FoundProvider,
  type ProviderField,
  providerKinds,
} from './capabilityProviders';
import {
  ITEM_TYPES,
  NEUTRAL_WORDS,
  NO_PROVIDER_TYPES,
  PLATFORM_OWNERS,
  PLATFORM_TYPES,
  RETIRED,
  SCREEN_TYPES,
  USER_WORDS,
} from './words';

/** A project or type, and the capabilities that it stands for. */
export interface Sign {
  match: string;
  capabilityIds: Set<string>;
}

/** Signs by their text without case, spaces and punctuation. */
export type SignIndex = Map<string, Sign>;

/** What a text says: signs, nothing, or that it is about something else. */
type Reading = Sign | 'nothing' | 'other';

/** The words of the longest name, such as "Secrets Store CSI Driver". */
const MAX_WORDS = 5;

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
export function wordsOf(text: unknown): string[] {
  return typeof text === 'string'
    ? text
        .toLocaleLowerCase('en-US')
        .split(/[^\p{L}\p{N}]+/u)
        .filter(word => word !== '')
    : [];
}

/** Reads the signs of one entity. */
export class SignReader {
  readonly #entity: Entity;
  readonly #names: SignIndex;
  readonly #types: SignIndex;
  readonly #kind: string;
  readonly #type: string[];
  /** Whether a team that serves others owns it, or its type says so. */
  readonly #isOfPlatform: boolean;
  /** Whether its name may say more than what it is. */
  readonly #mayNameOthers: boolean;

  constructor(entity: Entity, names: SignIndex, types: SignIndex) {
    this.#entity = entity;
    this.#names = names;
    this.#types = types;
    this.#kind = entity.kind.toLocaleLowerCase('en-US');
    // Hardly any system has a type, and its name is what it is for.
    this.#type = wordsOf(
      entity.spec?.type ??
        (this.#kind === 'system' ? entity.metadata.name : undefined),
    );
    this.#isOfPlatform =
      this.#type.some(word => PLATFORM_TYPES.has(word)) ||
      this.#isOfPlatformTeam();
    this.#mayNameOthers = this.#isOfPlatform || this.#kind === 'resource';
  }

  found(): FoundProvider[] {
    if (!providerKinds.includes(this.#kind)) return [];
    if (this.#isRetired() || this.#isNoProvider()) return [];
    const { name, title, tags } = this.#entity.metadata;
    if (this.#isItem()) return this.#readItem();
    const type = this.#readType();
    if (type === 'other') {
      // A resource `opencost` of type `cost-monitoring` is one all the same.
      const exact = this.#names.get(wordsOf(name).join(''));
      return exact ? results('name', exact) : [];
    }
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
    return this.#mayNameOthers ? this.#readTags(tags ?? []) : [];
  }

  /**
   * What an application may have for itself: a database, or a resource whose
   * type is the product that such a thing is made of, as `redis` is.
   */
  #isItem(): boolean {
    if (ITEM_TYPES.has(this.#type.slice(-1)[0])) return true;
    const key = this.#type.join('');
    const product = this.#types.has(key) ? undefined : this.#names.get(key);
    return (
      this.#kind === 'resource' &&
      product !== undefined &&
      [...ITEM_TYPES].some(item => {
        const sign = this.#types.get(item);
        return sign !== undefined && agree(sign, product);
      })
    );
  }

  /**
   * A database is offered to others if it is named like a product and nothing
   * else, `postgres-prod`, or if a platform team owns it: `orders-aurora`.
   */
  #readItem(): FoundProvider[] {
    const { name, title } = this.#entity.metadata;
    const key = this.#type.join('');
    const type = this.#types.get(key) ?? this.#names.get(key);
    const kind = type ?? this.#types.get(this.#type.slice(-1)[0]);
    const texts: [ProviderField, unknown][] = [
      ['name', name],
      ['title', title],
    ];
    for (const [field, text] of texts) {
      const sign = this.#read(wordsOf(text), {
        allowsOthers: this.#isOfPlatform,
        allowsContext: this.#isOfPlatform,
      });
      if (sign === 'other') return [];
      if (sign !== 'nothing') {
        // The bucket of Tempo stores traces, but it is no Tempo.
        const isOfKind = kind === undefined || agree(sign, kind);
        return isOfKind ? results(field, sign) : [];
      }
    }
    return [];
  }

  #isRetired(): boolean {
    const [word] = wordsOf(this.#entity.spec?.lifecycle);
    return RETIRED.has(word);
  }

  #isOfPlatformTeam(): boolean {
    const { owner, system } = this.#entity.spec ?? {};
    return [owner, system]
      .flatMap(ref => wordsOf(nameOf(ref)))
      .some(word => PLATFORM_OWNERS.has(word));
  }

  /** `image` is no running thing, but the model has `image-registry`. */
  #isNoProvider(): boolean {
    const words = wordsOf(this.#entity.metadata.name);
    // `service-templates` of the type `templates` are what they say.
    const isNamed = this.#names.has(words.join(''));
    return (
      !this.#types.has(this.#type.join('')) &&
      this.#type.some(
        word =>
          NO_PROVIDER_TYPES.has(word) && !(isNamed && words.includes(word)),
      )
    );
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
    // `grafana` is a website, `harbor-master-app` is no registry.
    if (this.#type.some(word => SCREEN_TYPES.has(word))) {
      const context = this.#contextWords();
      const own = words.filter(word => !context.has(word));
      return (
        this.#names.get(words.join('')) ??
        this.#names.get(own.join('')) ??
        'nothing'
      );
    }
    return this.#read(words, { allowsOthers: this.#mayNameOthers });
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
   * stand beside it, such as the name of a service; `allowsContext`: whether
   * the names of its own team and system may, as they do unless it says so
   */
  #read(
    words: string[],
    options: { allowsOthers: boolean; allowsContext?: boolean },
  ): Reading {
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
    const context =
      options.allowsContext === false
        ? new Set<string>()
        : this.#contextWords();
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

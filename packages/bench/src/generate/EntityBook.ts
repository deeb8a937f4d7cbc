import { parseEntityRef, type Entity } from '@backstage/catalog-model';

/** Entities with their relations, as they are added. */
export class EntityBook {
  readonly #entities = new Map<string, Entity>();

  has(ref: string): boolean {
    return this.#entities.has(ref);
  }

  add(
    ref: string,
    spec: Entity['spec'],
    annotations: Record<string, string> = {},
  ): void {
    const { kind, namespace, name } = parseEntityRef(ref);
    this.#entities.set(ref, {
      apiVersion: 'backstage.io/v1alpha1',
      kind: kind[0].toLocaleUpperCase('en-US') + kind.slice(1),
      metadata: {
        namespace,
        name,
        title: titleOf(name),
        annotations: {
          'backstage.io/managed-by-location': 'url:https://bench.example/all',
          'backstage.io/managed-by-origin-location':
            'url:https://bench.example/all',
          ...annotations,
        },
      },
      spec,
      relations: [],
    });
  }

  /** Relates two entities that there are, in both directions. */
  relate(from: string, type: string, inverse: string, to: string): void {
    this.#entities.get(from)?.relations?.push({ type, targetRef: to });
    this.#entities.get(to)?.relations?.push({ type: inverse, targetRef: from });
  }

  entities(): Entity[] {
    return [...this.#entities.values()];
  }
}

/** `team-12` is shown as `Team 12`. */
function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words[0].toLocaleUpperCase('en-US') + words.slice(1);
}

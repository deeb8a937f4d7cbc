interface Entity {
  kind: string;
  metadata: {
    name: string;
    namespace: string;
    title?: string;
    annotations?: Record<string, string>;
  };
  relations?: { type: string; targetRef: string }[];
}

/** The catalog as it comes from its own API, and what hangs on what in it. */
export class RawCatalog {
  readonly #entities: Map<string, Entity>;

  constructor(entities: Entity[]) {
    this.#entities = new Map(entities.map(each => [refOf(each), each]));
  }

  components(): string[] {
    return [...this.#entities.keys()].filter(isOf('component'));
  }

  systemsOf(ref: string): string[] {
    return this.#related(ref, 'partOf').filter(isOf('system'));
  }

  title(ref: string): string {
    const { title, name } = this.#entities.get(ref)!.metadata;
    return title ?? name;
  }

  /** The systems of those that offer one of the capabilities to an entity. */
  platformsOf(ref: string, capabilityIds: string[]): string[] {
    return this.#related(ref, 'dependsOn')
      .filter(target =>
        this.#offeredBy(target).some(id => capabilityIds.includes(id)),
      )
      .flatMap(target => this.systemsOf(target));
  }

  /** The domains and owners above an entity, the nearest first. */
  above(ref: string): string[] {
    const domains = this.systemsOf(ref).flatMap(system =>
      this.#related(system, 'partOf'),
    );
    return [
      ...this.#upwards(domains, 'partOf'),
      ...this.#upwards(this.#related(ref, 'ownedBy'), 'childOf'),
    ];
  }

  /** The capabilities that those offer on which an entity depends. */
  usedBy(ref: string): Set<string> {
    return new Set(
      this.#related(ref, 'dependsOn').flatMap(target =>
        this.#offeredBy(target),
      ),
    );
  }

  #offeredBy(ref: string): string[] {
    const { annotations } = this.#entities.get(ref)?.metadata ?? {};
    const ids = annotations?.['cnmm.io/provides-capabilities'] ?? '';
    return ids.split(',').map(id => id.trim());
  }

  #upwards(refs: string[], relation: string): string[] {
    return refs.flatMap(ref => [
      ref,
      ...this.#upwards(this.#related(ref, relation), relation),
    ]);
  }

  #related(ref: string, relation: string): string[] {
    const relations = this.#entities.get(ref)?.relations ?? [];
    return relations
      .filter(({ type }) => type === relation)
      .map(({ targetRef }) => targetRef);
  }
}

function isOf(kind: string) {
  return (ref: string) => ref.startsWith(`${kind}:`);
}

function refOf({ kind, metadata: { namespace, name } }: Entity): string {
  return `${kind}:${namespace}/${name}`.toLowerCase();
}

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

  /** Whom an entity takes answers from: itself, systems, domains, owners. */
  sourcesOf(ref: string): string[] {
    const systems = this.systemsOf(ref);
    const domains = systems.flatMap(system => this.#related(system, 'partOf'));
    const owners = this.#related(ref, 'ownedBy');
    return [
      ref,
      ...systems,
      ...this.#upwards(domains, 'partOf'),
      ...this.#upwards(owners, 'childOf'),
    ];
  }

  /** The capabilities that those offer on which an entity depends. */
  usedBy(ref: string): Set<string> {
    const offered = this.#related(ref, 'dependsOn').map(
      target =>
        this.#entities.get(target)?.metadata.annotations?.[
          'cnmm.io/provides-capabilities'
        ] ?? '',
    );
    return new Set(offered.flatMap(ids => ids.split(',')).map(id => id.trim()));
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

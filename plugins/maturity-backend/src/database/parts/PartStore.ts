/** A component of a system or domain. */
export interface Part {
  /** The system or domain. */
  wholeRef: string;
  entityRef: string;
  /** Refs of the providers of capabilities that it depends on. */
  uses: string[];
}

/** What systems and domains are made of, as the projection knows it. */
export interface PartStore {
  /** The components of systems and domains, in order. */
  list(wholeRefs: string[]): Promise<Part[]>;
}

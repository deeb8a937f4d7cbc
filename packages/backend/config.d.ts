export interface Config {
  /** The demo portal. */
  demo?: {
    /** Assessments to import when the portal starts. */
    assessments?: {
      /**
       * A YAML or JSON file with assessments, or a folder of such files. A
       * relative path is resolved from the folder in which the backend is
       * started. Entities that have an assessment of the same model are left
       * alone.
       */
      path: string;
      /**
       * The date (YYYY-MM-DD) on which the files are to be read. All times in
       * them move by as many days as have passed since then, so that the
       * examples do not grow old.
       */
      asOf?: string;
    };
    /**
     * A YAML file with what a CI server would tell of components, by their
     * refs, which tech-insights reads. A relative path is resolved from the
     * folder in which the backend is started.
     */
    ciFacts?: string;
  };
}

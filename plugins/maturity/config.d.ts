export interface Config {
  maturity?: {
    /**
     * The kinds of entities that can be assessed. Default: Component, System,
     * Domain, and Group. The backend reads the same setting.
     *
     * @deepVisibility frontend
     */
    kinds?: string[];

    /**
     * The path of the Maturity tab on the page of an entity, to which lists and
     * the assessment lead. Default: `/maturity`.
     *
     * @visibility frontend
     */
    tabPath?: string;
  };
}

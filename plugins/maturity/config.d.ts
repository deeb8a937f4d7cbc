export interface Config {
  maturity?: {
    /**
     * The kinds of entities that can be assessed. Default: Component, System,
     * Domain, and Group. The backend reads the same setting.
     *
     * @deepVisibility frontend
     */
    kinds?: string[];
  };
}

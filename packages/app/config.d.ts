export interface Config {
  auth?: {
    providers?: {
      /** Users of the demo portal that one can enter as, in development. */
      example?: {
        users: {
          /** @visibility frontend */
          entityRef: string;
          /** @visibility frontend */
          title: string;
          /**
           * What they may do.
           * @visibility frontend
           */
          text: string;
        }[];
        dangerouslyAllowOutsideDevelopment?: boolean;
      };
    };
  };
}

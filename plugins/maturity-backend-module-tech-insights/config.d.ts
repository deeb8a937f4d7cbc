import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  maturity?: {
    /** What the maturity plugin reads from tech-insights. */
    techInsights?: {
      /**
       * When to read. Default: every hour, with a timeout of 30 minutes and an
       * initial delay of a minute.
       */
      schedule?: {
        frequency?: SchedulerServiceTaskScheduleDefinitionConfig['frequency'];
        timeout?: string | HumanDuration;
        initialDelay?: string | HumanDuration;
      };

      /** The facts to read. Those of an entity that are not named stay there. */
      facts?: {
        /** Id of the fact retriever, such as `entityMetadataFactRetriever`. */
        retriever: string;
        /** Name of the fact in its schema, such as `hasDescription`. */
        fact: string;
        /**
         * What follows `tech-insights/` in the id of our fact: slugs joined by
         * slashes, such as `description`.
         */
        id: string;
        /**
         * An address that shows it, with `{{ kind }}`, `{{ namespace }}` and
         * `{{ name }}` in place of those of the entity.
         */
        link?: string;
      }[];
    };
  };
}

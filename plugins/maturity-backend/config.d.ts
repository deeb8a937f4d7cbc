import type { HumanDuration } from '@backstage/types';
import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

/** A test of one fact about an entity. */
interface FactTestConfig {
  /** Id of a fact; `*` in place of its source stands for any source. */
  fact: string;
  /** Passes if there is no such fact, or if its value is `false`. */
  absent?: true;
  equals?: boolean | number | string;
  atLeast?: number;
  atMost?: number;
}

export interface Config {
  /** Cloud native maturity of catalog entities. */
  maturity?: {
    /**
     * Models in addition to the built-in `cnmm`. An overlay changes `cnmm` or
     * the model of an earlier file.
     */
    models?: {
      /**
       * A YAML or JSON file with a model or an overlay. A relative path is
       * resolved from the folder in which the backend is started.
       */
      file: string;
    }[];

    /**
     * Id of the model that is listed first, and that requests refer to if they
     * do not name a model. Default: `cnmm`.
     */
    default?: string;

    /**
     * The kinds of entities that can be assessed. Default: Component, System,
     * Domain, and Group.
     */
    kinds?: string[];

    /** How answers age. */
    staleness?: {
      /** Age in days up to which an answer is fresh. Default: 90. */
      freshDays?: number;
      /**
       * Age in days up to which an answer is ageing. Older answers are stale.
       * Default: 180.
       */
      ageingDays?: number;
    };

    /**
     * How the levels of several areas are combined: their lower median, the
     * weakest, or their average, rounded down. Overrides the policy of every
     * model.
     */
    policy?: 'median' | 'weakest' | 'average';

    /** The capabilities of the platform. */
    capabilities?: {
      /**
       * Who provides a capability, besides the entities with the annotation
       * `cnmm.io/provides-capabilities`: those that were found and that
       * somebody has confirmed (`suggest`), all that were found and that nobody
       * has dismissed (`accept`), or nobody (`annotated`). Default: `suggest`.
       */
      providers?: 'suggest' | 'accept' | 'annotated';
    };

    /** What facts about entities mean. */
    evidence?: {
      /**
       * Checks in addition to those of the models. Each is added to the models
       * that have all the practices and capabilities that it names.
       */
      checks?: {
        id: string;
        /** What was seen if the condition holds, such as `Load test`. */
        title: string;
        /** The test of one fact, or several of which any or all must pass. */
        when: Partial<FactTestConfig> & {
          anyOf?: FactTestConfig[];
          allOf?: FactTestConfig[];
        };
        /** Ids of the practices that it shows to be in place. */
        supports?: string[];
        /** Ids of the practices that it shows not to be in place. */
        contradicts?: string[];
        /** Ids of the capabilities that it shows to be in use. */
        uses?: string[];
      }[];
    };

    /**
     * Schedule on which the portfolio is reconciled with the catalog. Default:
     * every 5 minutes, with a timeout of 15 minutes and an initial delay of 5
     * seconds.
     */
    reconcile?: {
      frequency?: SchedulerServiceTaskScheduleDefinitionConfig['frequency'];
      timeout?: string | HumanDuration;
      initialDelay?: string | HumanDuration;
    };
  };
}

import type { HumanDuration } from '@backstage/types';
import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  /** Cloud native maturity of catalog entities. */
  maturity?: {
    /**
     * Models that are served beside the built-in `cnmm`, and overlays, which
     * change a model that comes before them: `cnmm`, or one of an earlier file.
     */
    models?: {
      /**
       * A file with a model or an overlay, YAML or JSON. A relative path starts
       * at the folder in which the backend is started.
       */
      file: string;
    }[];

    /**
     * Id of the model that holds where a request names none, and that comes
     * first where models are listed. Default: `cnmm`.
     */
    default?: string;

    /**
     * The entity kinds that are assessed. Default: Component, System, Domain
     * and Group.
     */
    kinds?: string[];

    /** After how many days an answer ages. */
    staleness?: {
      /** An answer is fresh up to this age. Default: 90. */
      freshDays?: number;
      /** An answer is ageing up to this age, and stale after it. Default: 180. */
      ageingDays?: number;
    };

    /**
     * How the level of many areas is made, for all models: the lower median,
     * the weakest, or the average rounded down. Default: as each model says.
     */
    policy?: 'median' | 'weakest' | 'average';

    /**
     * When the portfolio is reconciled with the catalog. Default: every 5
     * minutes, with a timeout of 15 minutes, 5 seconds after the start.
     */
    reconcile?: {
      frequency?: SchedulerServiceTaskScheduleDefinitionConfig['frequency'];
      timeout?: string | HumanDuration;
      initialDelay?: string | HumanDuration;
    };

    /** Assessments to take over on start, once. */
    import?: {
      /**
       * A file of assessments, or a folder of them, YAML or JSON. A relative
       * path starts at the folder in which the backend is started. Entities
       * that have an assessment of the same model are left alone.
       */
      path: string;
      /**
       * A date (YYYY-MM-DD): the assessments are moved in time as though it
       * were today, so that examples keep their age.
       */
      asOf?: string;
    };
  };
}

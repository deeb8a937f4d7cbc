import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import {
  DatabaseAssessmentStore,
  InMemoryAssessmentStore,
  type AssessmentStore,
} from './assessments';
import {
  DatabaseDraftStore,
  InMemoryDraftStore,
  type DraftStore,
} from './drafts';
import {
  DatabaseProjectionStore,
  InMemoryProjectionStore,
  type ProjectionStore,
} from './projection';

/** All that the plugin stores. */
export interface Stores {
  assessments: AssessmentStore;
  drafts: DraftStore;
  projection: ProjectionStore;
}

/** The stores in the plugin's database. */
export class DatabaseStores {
  /** Brings the schema up to date, unless that is somebody else's task. */
  static async create(database: DatabaseService): Promise<Stores> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({
        directory: resolvePackagePath(
          '@cnmm/backstage-plugin-maturity-backend',
          'migrations',
        ),
      });
    }
    return {
      assessments: new DatabaseAssessmentStore(knex),
      drafts: new DatabaseDraftStore(knex),
      projection: new DatabaseProjectionStore(knex),
    };
  }
}

/** The stores in memory, for tests. */
export class InMemoryStores {
  static create(): Stores {
    const drafts = new InMemoryDraftStore();
    const assessments = new InMemoryAssessmentStore(drafts);
    const projection = new InMemoryProjectionStore(refs =>
      assessments.latestOfAll(refs),
    );
    return { assessments, drafts, projection };
  }
}

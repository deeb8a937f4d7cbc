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
  DatabaseModelVersionStore,
  InMemoryModelVersionStore,
  type ModelVersionStore,
} from './modelVersions';
import { DatabasePartStore, InMemoryPartStore, type PartStore } from './parts';
import {
  DatabasePortfolioStore,
  InMemoryPortfolioStore,
  type PortfolioStore,
} from './portfolio';
import {
  DatabaseProjectionStore,
  InMemoryProjectionStore,
  type ProjectionStore,
} from './projection';
import {
  DatabaseTargetStore,
  InMemoryTargetStore,
  type TargetStore,
} from './targets';
import {
  DatabaseUpdateStore,
  InMemoryUpdateStore,
  type UpdateStore,
} from './updates';

/** All that the plugin stores. */
export interface Stores {
  assessments: AssessmentStore;
  drafts: DraftStore;
  modelVersions: ModelVersionStore;
  /** Of systems and domains. */
  parts: PartStore;
  portfolio: PortfolioStore;
  projection: ProjectionStore;
  updates: UpdateStore;
  targets: TargetStore;
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
      modelVersions: new DatabaseModelVersionStore(knex),
      parts: new DatabasePartStore(knex),
      portfolio: new DatabasePortfolioStore(knex),
      projection: new DatabaseProjectionStore(knex),
      updates: new DatabaseUpdateStore(knex),
      targets: new DatabaseTargetStore(knex),
    };
  }
}

/** The stores in memory, for tests. */
export class InMemoryStores {
  static create(): Stores {
    const drafts = new InMemoryDraftStore();
    const updates = new InMemoryUpdateStore();
    const assessments = new InMemoryAssessmentStore(drafts, updates);
    const projection = new InMemoryProjectionStore(refs =>
      assessments.historiesOf(refs),
    );
    const portfolio = new InMemoryPortfolioStore(
      projection,
      (entityRef, modelId) =>
        assessments
          .historiesOf([entityRef])
          .filter(each => each.modelId === modelId).length,
    );
    const modelVersions = new InMemoryModelVersionStore();
    return {
      assessments,
      drafts,
      modelVersions,
      parts: new InMemoryPartStore(projection),
      portfolio,
      projection,
      updates,
      targets: new InMemoryTargetStore(),
    };
  }
}

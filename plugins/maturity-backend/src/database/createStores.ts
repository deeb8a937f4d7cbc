import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { AssessmentStore } from './assessments/AssessmentStore';
import { TargetStore } from './assessments/TargetStore';
import { DraftStore } from './drafts/DraftStore';
import { FactStore } from './evidence/FactStore';
import { ModelVersionStore } from './models/ModelVersionStore';
import { OrphanStore } from './orphans/OrphanStore';
import { PartStore } from './portfolio/PartStore';
import { PortfolioStore } from './portfolio/PortfolioStore';
import { ProjectionStore } from './projection/ProjectionStore';
import { ReconciliationStore } from './projection/ReconciliationStore';
import { UpdateStore } from './projection/UpdateStore';
import { ProviderStore } from './providers/ProviderStore';
import { VisibleSetStore } from './visibility/VisibleSetStore';

/** The stores of the plugin, on one database. */
export type Stores = Awaited<ReturnType<typeof createStores>>;

/**
 * Creates the stores in the plugin's database.
 *
 * @param database - its schema is migrated unless it says to skip that
 */
export async function createStores(database: DatabaseService) {
  const knex = await database.getClient();
  // Errors are logged and sent to callers. By default, they contain the values
  // of the statement, which are what people wrote.
  knex.client.config.compileSqlOnError = false;
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@cnmm/backstage-plugin-maturity-backend',
        'migrations',
      ),
    });
  }
  return {
    assessments: new AssessmentStore(knex),
    drafts: new DraftStore(knex),
    facts: new FactStore(knex),
    modelVersions: new ModelVersionStore(knex),
    orphans: new OrphanStore(knex),
    parts: new PartStore(knex),
    portfolio: new PortfolioStore(knex),
    projection: new ProjectionStore(knex),
    providers: new ProviderStore(knex),
    reconciliations: new ReconciliationStore(knex),
    targets: new TargetStore(knex),
    updates: new UpdateStore(knex),
    visibleSets: new VisibleSetStore(knex),
  };
}

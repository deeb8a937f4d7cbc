import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
  type AuthService,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import {
  InputError,
  NotFoundError,
  ResponseError,
  stringifyError,
} from '@backstage/errors';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import {
  assessmentDocumentSchema,
  type ExchangedAssessment,
} from '@cnmm/backstage-plugin-maturity-common';
import { MaturityClient } from '@cnmm/backstage-plugin-maturity-common/client';
import { parse } from 'yaml';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long the catalog may take to read the example organisation. */
const ATTEMPTS = 120;
const INTERVAL_MS = 1_000;

class ExampleImporter {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #client: MaturityClient;
  readonly #logger: LoggerService;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    client: MaturityClient;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#client = options.client;
    this.#logger = options.logger;
  }

  /** Imports the assessments, or logs why that is not possible. */
  async run(
    assessments: ExchangedAssessment[],
    signal: AbortSignal,
  ): Promise<void> {
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        await this.#import(assessments);
        return;
      } catch (error) {
        const isInvalid =
          error instanceof ResponseError && error.statusCode === 400;
        if (isInvalid || attempt === ATTEMPTS) {
          const reason = error instanceof ResponseError ? error.cause : error;
          this.#logger.error(
            `Could not import the example assessments: ${stringifyError(
              reason,
            )}`,
          );
          return;
        }
      }
      await setTimeout(INTERVAL_MS, undefined, { signal }).catch(() => {});
    }
  }

  async #import(assessments: ExchangedAssessment[]): Promise<void> {
    const entityRefs = [
      ...new Set(assessments.map(({ entityRef }) => entityRef)),
    ];
    await this.#requireEntities(entityRefs);
    const assessed = await this.#assessed(entityRefs);
    const [{ id: defaultModel }] = await this.#client.getModels(
      await this.#token(),
    );
    const examples = assessments.map(each => ({
      ...each,
      model: each.model ?? defaultModel,
    }));
    const missing = examples.filter(each => !assessed.has(keyOf(each)));
    if (missing.length > 0) {
      await this.#client.importAssessments(
        JSON.stringify({ assessments: missing }),
        await this.#token(),
      );
    }
    const count = (list: ExchangedAssessment[]) =>
      new Set(list.map(keyOf)).size;
    this.#logger.info(
      `Imported the example assessments of ${count(missing)} of ${count(
        examples,
      )} entities; the rest already have assessments`,
    );
  }

  async #requireEntities(entityRefs: string[]): Promise<void> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind'] },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const missing = entityRefs.filter((_, index) => !items[index]);
    if (missing.length > 0) {
      throw new NotFoundError(
        `The catalog does not have ${missing.slice(0, 3).join(', ')}`,
      );
    }
  }

  /** The entities and models that have assessments. */
  async #assessed(entityRefs: string[]): Promise<Set<string>> {
    const document = await this.#client.exportAssessments(
      { entityRef: entityRefs },
      { ...(await this.#token()), format: 'json' },
    );
    const { assessments } = assessmentDocumentSchema.parse(parse(document));
    return new Set(assessments.map(keyOf));
  }

  async #token(): Promise<{ token: string }> {
    return this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'maturity',
    });
  }
}

/**
 * Imports the example assessments once the catalog and the maturity backend
 * are ready. Entities that have an assessment of the same model are left
 * alone, so that this can run whenever the portal starts.
 */
export default createBackendModule({
  pluginId: 'maturity',
  moduleId: 'example-assessments',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ auth, catalog, config, discovery, lifecycle, logger }) {
        const examples = config.getOptionalConfig('demo.assessments');
        if (!examples) return;
        const assessments = moveToToday(
          await readAssessments(examples.getString('path')),
          examples.getOptionalString('asOf'),
        );
        const importer = new ExampleImporter({
          auth,
          catalog,
          client: new MaturityClient({ discoveryApi: discovery }),
          logger,
        });
        const stop = new AbortController();
        // Not awaited, as the maturity backend responds only after this hook.
        lifecycle.addStartupHook(() => {
          importer.run(assessments, stop.signal);
        });
        lifecycle.addShutdownHook(() => stop.abort());
      },
    });
  },
});

function keyOf({ entityRef, model }: ExchangedAssessment): string {
  return `${entityRef} ${model}`;
}

/** Reads a file of assessments, or all such files in a folder. */
async function readAssessments(path: string): Promise<ExchangedAssessment[]> {
  const assessments: ExchangedAssessment[] = [];
  for (const file of await filesOf(path)) {
    const result = assessmentDocumentSchema.safeParse(
      parse(await readFile(file, 'utf8')),
    );
    if (!result.success) {
      const [{ path: field, message }] = result.error.issues;
      throw new InputError(`${file}: ${field.join('.')}: ${message}`);
    }
    assessments.push(...result.data.assessments);
  }
  return assessments;
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) {
    throw new InputError(`demo.assessments.path: '${path}' does not exist`);
  }
  if (!found.isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter(name => /\.(ya?ml|json)$/.test(name))
    .sort()
    .map(name => join(path, name));
}

/**
 * Moves all times by as many whole days as have passed since a date. With whole
 * days, replicas that start together import the same times, which the backend
 * skips the second time.
 */
function moveToToday(
  assessments: ExchangedAssessment[],
  asOf: string | undefined,
): ExchangedAssessment[] {
  if (asOf === undefined) return assessments;
  const date = Date.parse(asOf);
  if (Number.isNaN(date)) {
    throw new InputError(
      `demo.assessments.asOf: '${asOf}' is not a date such as 2026-11-22`,
    );
  }
  const shift = Math.floor((Date.now() - date) / DAY_MS) * DAY_MS;
  return assessments.map(assessment => ({
    ...assessment,
    submittedAt: new Date(
      Date.parse(assessment.submittedAt) + shift,
    ).toISOString(),
  }));
}

import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type { NextFunction, Request, Response, Router } from 'express';
import { spec } from '../schema/openapi.generated';
import type {
  AssessmentService,
  AuthorizedModels,
  DraftService,
  ExchangeService,
  FactService,
  OrphanService,
  ServiceInterface,
  PortfolioService,
  ProviderService,
  ReportService,
  TargetService,
  Telemetry,
} from '../services';
import { outageOf } from '../services';
import { routeAssessments } from './assessments';
import { routeCapabilities } from './capabilities';
import { routeDrafts } from './drafts';
import { routeExchange } from './exchange';
import { routeFacts } from './facts';
import { routeModels } from './models';
import { routeOrphans } from './orphans';
import { routePortfolio } from './portfolio';
import { routePortfolioExport } from './portfolioExport';
import { routeReports } from './reports';
import { routeTargets } from './targets';
import { validateRequests } from './validateRequests';

const READ_METHODS = ['GET', 'HEAD'];

/** Operations that change nothing, although their requests have a body. */
const READ_OPERATIONS = ['queryReports'];

/** The services that the routes call, and what identifies callers. */
export interface RouterOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  models: AuthorizedModels;
  reports: ServiceInterface<ReportService>;
  drafts: ServiceInterface<DraftService>;
  assessments: ServiceInterface<AssessmentService>;
  targets: ServiceInterface<TargetService>;
  facts: ServiceInterface<FactService>;
  portfolio: ServiceInterface<PortfolioService>;
  exchange: ServiceInterface<ExchangeService>;
  orphans: ServiceInterface<OrphanService>;
  providers: ServiceInterface<ProviderService>;
  telemetry: Pick<Telemetry, 'countWrite'>;
}

/**
 * Creates the plugin's router. Its endpoints are those of the OpenAPI
 * document, which requests are checked against, and which is served as
 * `/openapi.json`.
 */
export function createRouter(options: RouterOptions): Router {
  const router = createValidatedOpenApiRouter(spec, {
    middleware: [countWrites(options.telemetry), serveDocument],
    // It only finds the operation; validateRequests() does the rest, after it.
    validatorOptions: { validateRequests: false },
  });
  router.use(validateRequests());
  routeModels(router, options);
  routeReports(router, options);
  routeDrafts(router, options);
  routeAssessments(router, options);
  routeTargets(router, options);
  routeFacts(router, options);
  routePortfolio(router, options);
  routePortfolioExport(router, options);
  routeExchange(router, options);
  routeOrphans(router, options);
  routeCapabilities(router, options);
  router.use(leaveAborted, reportOutage);
  return router;
}

/** Counts requests that would change something, also those that are refused. */
function countWrites(telemetry: RouterOptions['telemetry']) {
  return (
    // The validator adds the operation, once it has found it.
    req: Request & { openapi?: { schema: { operationId?: string } } },
    res: Response,
    next: NextFunction,
  ): void => {
    res.on('finish', () => {
      const operation = req.openapi?.schema.operationId;
      if (!operation || READ_METHODS.includes(req.method)) return;
      if (READ_OPERATIONS.includes(operation)) return;
      telemetry.countWrite(operation, res.statusCode);
    });
    next();
  };
}

/**
 * Serves the document itself: the route that comes with Backstage's router
 * declares it as OpenAPI 3.0.
 */
function serveDocument(req: Request, res: Response, next: NextFunction): void {
  if (READ_METHODS.includes(req.method) && req.path === '/openapi.json') {
    res.json({ ...spec, servers: [{ url: req.baseUrl }] });
  } else {
    next();
  }
}

/**
 * Whoever closes a connection gets no response, and is no fault of ours. The
 * catalog can close one of its own too: then there is still somebody to tell.
 */
function leaveAborted(
  error: NodeJS.ErrnoException,
  _req: Request,
  res: Response,
  next: NextFunction,
): void {
  const isAborted = error.code === 'ERR_STREAM_PREMATURE_CLOSE';
  if (!isAborted || !res.destroyed) next(error);
}

/** Responds with 503 if something that the plugin depends on is unreachable. */
function reportOutage(
  error: unknown,
  _req: Request,
  _res: Response,
  next: NextFunction,
): void {
  next(outageOf(error) ?? error);
}

import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import express, {
  type NextFunction,
  type Request,
  type Response,
  type Router,
} from 'express';
import { spec } from '../openapi.generated';
import type {
  AssessmentService,
  AuthorizedModels,
  DraftService,
  ExchangeService,
  Offered,
  PortfolioService,
  ReportService,
  TargetService,
  Telemetry,
} from '../services';
import { outageOf } from '../services';
import { routeAssessments } from './assessments';
import { countWrites } from './countWrites';
import { routeDrafts } from './drafts';
import { readImport, routeExchange } from './exchange';
import { routeModels } from './models';
import { routePortfolio } from './portfolio';
import { routeReports } from './reports';
import { routeTargets } from './targets';
import { validateRequests } from './validateRequests';

/** Enough for a thousand of the longest entity refs. */
const MAX_BODY = '300kb';

/** What the routes need: the services that they call, and who is calling. */
export interface RouterOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  models: AuthorizedModels;
  reports: Offered<ReportService>;
  drafts: Offered<DraftService>;
  assessments: Offered<AssessmentService>;
  targets: Offered<TargetService>;
  portfolio: Offered<PortfolioService>;
  exchange: Offered<ExchangeService>;
  telemetry: Telemetry;
}

/**
 * The plugin's endpoints: what the OpenAPI document says, no more. It is what
 * a request is checked against, and is served as `/openapi.json`.
 */
export function createRouter(options: RouterOptions): Router {
  const router = createValidatedOpenApiRouter(spec, {
    middleware: [
      countWrites(options.telemetry),
      serveDocument,
      readImport,
      express.json({ limit: MAX_BODY }),
      validateRequests(spec),
    ],
    validatorOptions: { validateRequests: false },
  });
  routeModels(router, options);
  routeReports(router, options);
  routeDrafts(router, options);
  routeAssessments(router, options);
  routeTargets(router, options);
  routePortfolio(router, options);
  routeExchange(router, options);
  router.use(tellOutage);
  return router;
}

/** Something that cannot be reached is no defect: 503, and what it is. */
function tellOutage(
  error: unknown,
  _req: Request,
  _res: Response,
  next: NextFunction,
): void {
  next(outageOf(error) ?? error);
}

/** Before the route that comes with the router, which calls it OpenAPI 3.0. */
function serveDocument(req: Request, res: Response, next: NextFunction): void {
  if (req.method === 'GET' && req.path === '/openapi.json') {
    res.json({ ...spec, servers: [{ url: req.baseUrl }] });
  } else {
    next();
  }
}

import type { HttpAuthService } from '@backstage/backend-plugin-api';
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
  DraftService,
  ModelRegistry,
  PortfolioService,
  ReportService,
} from '../services';
import { routeAssessments } from './assessments';
import { routeDrafts } from './drafts';
import { routeModels } from './models';
import { routePortfolio } from './portfolio';
import { routeReports } from './reports';

/** What the routes need: the services that they call, and who is calling. */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  models: ModelRegistry;
  reports: ReportService;
  drafts: DraftService;
  assessments: AssessmentService;
  portfolio: PortfolioService;
}

/**
 * The plugin's endpoints: what the OpenAPI document says, no more. It is what
 * a request is checked against, and is served as `/openapi.json`.
 */
export function createRouter(options: RouterOptions): Router {
  const router = createValidatedOpenApiRouter(spec, {
    middleware: [serveDocument, express.json()],
  });
  routeModels(router, options);
  routeReports(router, options);
  routeDrafts(router, options);
  routeAssessments(router, options);
  routePortfolio(router, options);
  return router;
}

/** Before the route that comes with the router, which calls it OpenAPI 3.0. */
function serveDocument(req: Request, res: Response, next: NextFunction): void {
  if (req.method === 'GET' && req.path === '/openapi.json') {
    res.json({ ...spec, servers: [{ url: req.baseUrl }] });
  } else {
    next();
  }
}

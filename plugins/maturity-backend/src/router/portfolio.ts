import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { GroupBy } from '@cnmm/backstage-plugin-maturity-common';
import type {
  ServiceInterface,
  PortfolioRequest,
  PortfolioService,
} from '../services';
import { sendPage } from './files';
import {
  DEFAULT_LIMIT,
  entityRefsOf,
  lowerCase,
  type MaturityRouter,
} from './requests';

/** The endpoints below `/portfolio`, except for the export. */
export function routePortfolio(
  router: MaturityRouter,
  {
    httpAuth,
    portfolio,
  }: {
    httpAuth: HttpAuthService;
    portfolio: ServiceInterface<PortfolioService>;
  },
): void {
  router.get('/portfolio/rollups', async (req, res) => {
    const { groupBy, expand, given, sort, model } = req.query;
    const { limit = DEFAULT_LIMIT, cursor } = req.query;
    const page = await portfolio.rollups({
      credentials: await httpAuth.credentials(req),
      filter: filterOf(req.query),
      groupBy,
      expand,
      given,
      sort,
      model,
      limit,
      cursor,
    });
    await sendPage(res, page);
  });

  router.get('/portfolio/entities', async (req, res) => {
    const { model, sort, limit = DEFAULT_LIMIT, cursor } = req.query;
    const { aspect, area, level, stale, ownAssessment, evidence } = req.query;
    const { capability, demand, risesWith, withinOwnReach } = req.query;
    const page = await portfolio.entities({
      credentials: await httpAuth.credentials(req),
      filter: {
        ...filterOf(req.query),
        aspect,
        area,
        level,
        stale,
        ownAssessment,
        evidence,
        capability,
        demand,
        risesWith,
        withinOwnReach,
      },
      model,
      sort,
      limit,
      cursor,
    });
    await sendPage(res, page);
  });

  router.get('/portfolio/capabilities', async (req, res) => {
    const result = await portfolio.capabilities({
      credentials: await httpAuth.credentials(req),
      filter: filterOf(req.query),
      model: req.query.model,
    });
    res.json(result);
  });

  router.get('/portfolio/build-order', async (req, res) => {
    const result = await portfolio.buildOrder({
      credentials: await httpAuth.credentials(req),
      filter: filterOf(req.query),
      model: req.query.model,
    });
    res.json(result);
  });

  router.get('/portfolio/trend', async (req, res) => {
    const { from, to, interval, model } = req.query;
    const trend = await portfolio.trend({
      credentials: await httpAuth.credentials(req),
      filter: filterOf(req.query),
      from,
      to,
      interval,
      model,
    });
    res.json(trend);
  });

  router.get('/portfolio/status', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await portfolio.status({ credentials }));
  });
}

/** The query parameters of any request that selects entities. */
interface FilterQuery {
  kind?: string[];
  type?: string[];
  lifecycle?: string[];
  owner?: string[];
  system?: string[];
  domain?: string[];
  without?: GroupBy[];
  text?: string;
}

/** The entities that a request selects by its query. */
export function filterOf(query: FilterQuery): PortfolioRequest['filter'] {
  return {
    kind: lowerCase(query.kind),
    type: query.type,
    lifecycle: query.lifecycle,
    owner: entityRefsOf('owner', query.owner),
    system: entityRefsOf('system', query.system),
    domain: entityRefsOf('domain', query.domain),
    without: query.without,
    text: query.text,
  };
}

import type { RouterOptions } from './createRouter';
import { DEFAULT_LIMIT } from './pages';
import { filterOf } from './portfolioFilter';
import { routePortfolioExport } from './portfolioExport';
import type { MaturityRouter } from './types';

/** The endpoints of `/portfolio`. */
export function routePortfolio(
  router: MaturityRouter,
  options: Pick<RouterOptions, 'httpAuth' | 'portfolio'>,
): void {
  const { httpAuth, portfolio } = options;
  router.get('/portfolio/rollups', async (req, res) => {
    const { groupBy, expand, given, model } = req.query;
    const { limit = DEFAULT_LIMIT, cursor } = req.query;
    const page = await portfolio.rollups({
      credentials: await httpAuth.credentials(req),
      filter: filterOf(req.query),
      groupBy,
      expand,
      given,
      model,
      limit,
      cursor,
    });
    res.json(page);
  });

  router.get('/portfolio/entities', async (req, res) => {
    const { model, sort, limit = DEFAULT_LIMIT, cursor } = req.query;
    const { aspect, area, level, stale, capability, demand } = req.query;
    const page = await portfolio.entities({
      credentials: await httpAuth.credentials(req),
      filter: {
        ...filterOf(req.query),
        aspect,
        area,
        level,
        stale,
        capability,
        demand,
      },
      model,
      sort,
      limit,
      cursor,
    });
    res.json(page);
  });

  routePortfolioExport(router, options);

  router.get('/portfolio/capabilities', async (req, res) => {
    const result = await portfolio.capabilities({
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

import type { RouterOptions } from './createRouter';
import { DEFAULT_LIMIT } from './pages';
import { filterOf } from './portfolioFilter';
import { csvOf, jsonOf } from './portfolioFile';
import { sendFile } from './sendFile';
import type { MaturityRouter } from './types';

/** The endpoints of `/portfolio`. */
export function routePortfolio(
  router: MaturityRouter,
  { httpAuth, portfolio }: Pick<RouterOptions, 'httpAuth' | 'portfolio'>,
): void {
  router.get('/portfolio/rollups', async (req, res) => {
    const { groupBy, expand, model, limit = DEFAULT_LIMIT, cursor } = req.query;
    const page = await portfolio.rollups({
      credentials: await httpAuth.credentials(req),
      filter: filterOf(req.query),
      groupBy,
      expand,
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

  router.get('/portfolio/export', async (req, res) => {
    const { format, model, sort } = req.query;
    const { aspect, area, level, stale, capability, demand } = req.query;
    const file = await portfolio.export({
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
    });
    // A table of rows has no place to say so.
    if (file.someHidden) res.set('Maturity-Some-Hidden', 'true');
    await sendFile(
      res,
      format === 'csv'
        ? { type: 'text/csv', name: 'portfolio.csv', pieces: csvOf(file) }
        : {
            type: 'application/json',
            name: 'portfolio.json',
            pieces: jsonOf(file),
          },
    );
  });

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

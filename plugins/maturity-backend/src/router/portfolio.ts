import type { RouterOptions } from './createRouter';
import { DEFAULT_LIMIT } from './pages';
import type { MaturityRouter } from './types';

/** The endpoints of `/portfolio`. */
export function routePortfolio(
  router: MaturityRouter,
  { portfolio }: Pick<RouterOptions, 'portfolio'>,
): void {
  router.get('/portfolio/rollups', async (req, res) => {
    const {
      groupBy,
      model,
      limit = DEFAULT_LIMIT,
      cursor,
      ...filter
    } = req.query;
    const { kind, type, lifecycle, owner, system, domain } = filter;
    const page = await portfolio.rollups({
      groupBy,
      model,
      limit,
      cursor,
      filter: {
        kind: lowerCase(kind),
        type,
        lifecycle,
        owner: lowerCase(owner),
        system: lowerCase(system),
        domain: lowerCase(domain),
      },
    });
    res.json(page);
  });
}

function lowerCase(values: string[] | undefined): string[] | undefined {
  return values?.map(value => value.toLocaleLowerCase('en-US'));
}

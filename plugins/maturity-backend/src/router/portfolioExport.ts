import { InputError } from '@backstage/errors';
import type { RouterOptions } from './createRouter';
import { filterOf } from './portfolioFilter';
import { csvOf, jsonOf } from './portfolioFile';
import { rollupCsvOf, rollupJsonOf } from './rollupFile';
import { sendFile } from './sendFile';
import type { MaturityRouter } from './types';

/** The endpoint `/portfolio/export`: a list of entities or rollups as a file. */
export function routePortfolioExport(
  router: MaturityRouter,
  { httpAuth, portfolio }: Pick<RouterOptions, 'httpAuth' | 'portfolio'>,
): void {
  router.get('/portfolio/export', async (req, res) => {
    const { format, groupBy, expand, given, model, sort } = req.query;
    const { aspect, area, level, stale, capability, demand } = req.query;
    const ofLists = { aspect, area, level, stale, capability, demand };
    const request = {
      credentials: await httpAuth.credentials(req),
      filter: filterOf(req.query),
      model,
    };
    if (groupBy === undefined) {
      refuse({ expand, given }, 'can not be given without groupBy');
      const file = await portfolio.export({
        ...request,
        filter: { ...request.filter, ...ofLists },
        sort,
      });
      await send(file, format === 'csv' ? csvOf(file) : jsonOf(file));
    } else {
      refuse(ofLists, 'can not be given together with groupBy');
      const file = await portfolio.exportRollups({
        ...request,
        groupBy,
        expand,
        given,
      });
      await send(
        file,
        format === 'csv' ? rollupCsvOf(file) : rollupJsonOf(file),
      );
    }

    async function send(
      { someHidden }: { someHidden: boolean },
      pieces: AsyncGenerator<string>,
    ) {
      // A table of rows has no place to say so.
      if (someHidden) res.set('Maturity-Some-Hidden', 'true');
      await sendFile(res, {
        type: format === 'csv' ? 'text/csv' : 'application/json',
        name: `portfolio.${format}`,
        pieces,
      });
    }
  });
}

/** Refuses what would change nothing: whoever gives it expects it to. */
function refuse(parameters: Record<string, unknown>, why: string): void {
  const [given] = Object.entries(parameters).filter(
    ([, value]) => value !== undefined,
  );
  if (given) throw new InputError(`${given[0]}: ${why}`);
}

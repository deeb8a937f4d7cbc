import type { RouterOptions } from './createRouter';
import { targetOf } from './target';
import type { MaturityRouter } from './types';

/** The endpoints of an entity's report. */
export function routeReports(
  router: MaturityRouter,
  { httpAuth, reports }: Pick<RouterOptions, 'httpAuth' | 'reports'>,
): void {
  router.get('/entities/:kind/:namespace/:name/report', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await reports.report(targetOf(req, credentials)));
  });
}

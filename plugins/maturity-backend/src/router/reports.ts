import type { RouterOptions } from './createRouter';
import { entityRequestOf } from './entityRequest';
import type { MaturityRouter } from './types';

/** The endpoints of entities' reports. */
export function routeReports(
  router: MaturityRouter,
  { httpAuth, reports }: Pick<RouterOptions, 'httpAuth' | 'reports'>,
): void {
  router.get('/entities/:kind/:namespace/:name/report', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await reports.report(entityRequestOf(req, credentials)));
  });

  router.post('/reports/query', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRefs } = req.body;
    const { model } = req.query;
    res.json({
      items: await reports.query({ entityRefs, model, credentials }),
    });
  });
}

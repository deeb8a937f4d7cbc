import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { ServiceInterface, ReportService } from '../services';
import { sendList } from './files';
import { entityRequestOf, type MaturityRouter } from './requests';

/** The endpoints of level reports, and of the answers behind them. */
export function routeReports(
  router: MaturityRouter,
  {
    httpAuth,
    reports,
  }: { httpAuth: HttpAuthService; reports: ServiceInterface<ReportService> },
): void {
  router.get('/entities/:kind/:namespace/:name/report', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await reports.report(entityRequestOf(req, credentials)));
  });

  router.get(
    '/entities/:kind/:namespace/:name/answers/:areaId',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const request = entityRequestOf(req, credentials);
      res.json(await reports.answer(request, req.params.areaId));
    },
  );

  router.post('/reports/query', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRefs } = req.body;
    const { model } = req.query;
    const items = await reports.query({ entityRefs, model, credentials });
    await sendList(res, 'items', items);
  });
}

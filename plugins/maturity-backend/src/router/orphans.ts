import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { OrphanService, ServiceInterface } from '../services';
import { audited } from './audit';
import { DEFAULT_LIMIT, entityRefOf, type MaturityRouter } from './requests';

/** The endpoints below `/orphans`. */
export function routeOrphans(
  router: MaturityRouter,
  {
    auditor,
    httpAuth,
    orphans,
  }: {
    auditor: AuditorService;
    httpAuth: HttpAuthService;
    orphans: ServiceInterface<OrphanService>;
  },
): void {
  router.get('/orphans', async (req, res) => {
    const { limit = DEFAULT_LIMIT, cursor } = req.query;
    const credentials = await httpAuth.credentials(req);
    res.json(await orphans.list({ limit, cursor, credentials }));
  });

  router.post('/orphans/reattach', async (req, res) => {
    const from = entityRefOf('from', req.body.from);
    const to = entityRefOf('to', req.body.to);
    const result = await audited(
      auditor,
      { eventId: 'answers-reattach', request: req, meta: { from, to } },
      async () => {
        const credentials = await httpAuth.credentials(req);
        return orphans.reattach({ from, to, credentials });
      },
      ({ modelIds, assessments, draftAnswers, targets }) => ({
        modelIds,
        assessments,
        draftAnswers,
        targets,
      }),
    );
    res.json(result);
  });
}

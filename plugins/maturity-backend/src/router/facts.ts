import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { FactService, ServiceInterface } from '../services';
import { audited } from './audit';
import { entityRequestOf, type MaturityRouter } from './requests';

/** The endpoints of facts. */
export function routeFacts(
  router: MaturityRouter,
  {
    auditor,
    httpAuth,
    facts,
  }: {
    auditor: AuditorService;
    httpAuth: HttpAuthService;
    facts: ServiceInterface<FactService>;
  },
): void {
  router.get('/entities/:kind/:namespace/:name/facts', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json({ items: await facts.list(entityRequestOf(req, credentials)) });
  });

  router.post('/facts', async (req, res) => {
    const { facts: given } = req.body;
    const { stored, ignored } = await audited(
      auditor,
      { eventId: 'facts-post', request: req, meta: { facts: given.length } },
      async () => {
        const credentials = await httpAuth.credentials(req);
        return facts.post({ facts: given, credentials });
      },
      outcome => ({ ...outcome }),
    );
    res.json({ stored, ignored });
  });
}

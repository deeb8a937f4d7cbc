import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { AuthorizedModels } from '../services';
import type { MaturityRouter } from './requests';

/** The endpoints below `/models`. */
export function routeModels(
  router: MaturityRouter,
  { httpAuth, models }: { httpAuth: HttpAuthService; models: AuthorizedModels },
): void {
  router.get('/models', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json({ items: await models.summaries(credentials) });
  });

  router.get('/models/:modelId', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await models.get(req.params.modelId, credentials));
  });
}

import type { RouterOptions } from './createRouter';
import type { MaturityRouter } from './types';

/** The endpoints of `/models`. */
export function routeModels(
  router: MaturityRouter,
  { httpAuth, models }: Pick<RouterOptions, 'httpAuth' | 'models'>,
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

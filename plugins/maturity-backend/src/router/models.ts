import type { RouterOptions } from './createRouter';
import type { MaturityRouter } from './types';

/** The endpoints of `/models`. */
export function routeModels(
  router: MaturityRouter,
  { models }: Pick<RouterOptions, 'models'>,
): void {
  router.get('/models', async (_req, res) => {
    res.json({ items: models.summaries() });
  });

  router.get('/models/:modelId', async (req, res) => {
    res.json(models.get(req.params.modelId));
  });
}

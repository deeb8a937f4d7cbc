import type { DraftArea } from '@cnmm/backstage-plugin-maturity-common';
import type { DraftWrite, Target } from '../services';
import type { RouterOptions } from './createRouter';
import { etagOf, preconditionErrorOf, versionOf } from './preconditions';
import { targetOf } from './target';
import type { MaturityRouter } from './types';
import { userRefOf } from './user';

/** The endpoints of an entity's draft. */
export function routeDrafts(
  router: MaturityRouter,
  { httpAuth, drafts }: Pick<RouterOptions, 'httpAuth' | 'drafts'>,
): void {
  router.get('/entities/:kind/:namespace/:name/draft', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await drafts.get(targetOf(req, credentials)));
  });

  router.delete('/entities/:kind/:namespace/:name/draft', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    await drafts.discard(targetOf(req, credentials));
    res.status(204).end();
  });

  router.put(
    '/entities/:kind/:namespace/:name/draft/areas/:areaId',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, { allow: ['user'] });
      const area = await write(targetOf(req, credentials), {
        areaId: req.params.areaId,
        answer: req.body,
        version: versionOf(req.get('If-Match')),
        updatedBy: userRefOf(credentials),
      });
      res.set('ETag', etagOf(area.version)).json(area);
    },
  );

  router.delete(
    '/entities/:kind/:namespace/:name/draft/areas/:areaId',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, { allow: ['user'] });
      const area = await write(targetOf(req, credentials), {
        areaId: req.params.areaId,
        answer: null,
        version: versionOf(req.get('If-Match')),
        updatedBy: userRefOf(credentials),
      });
      res.set('ETag', etagOf(area.version)).json(area);
    },
  );

  async function write(target: Target, change: DraftWrite): Promise<DraftArea> {
    try {
      return await drafts.write(target, change);
    } catch (error) {
      throw preconditionErrorOf(error, change.version);
    }
  }
}

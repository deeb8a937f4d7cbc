import type { DraftArea } from '@cnmm/backstage-plugin-maturity-common';
import type { DraftWrite, EntityRequest } from '../services';
import { audited, entityMeta } from './audit';
import type { RouterOptions } from './createRouter';
import { entityRequestOf } from './entityRequest';
import { etagOf, preconditionErrorOf, versionOf } from './preconditions';
import type { MaturityRouter } from './types';
import { userRefOf } from './user';

/** The endpoints of an entity's draft. */
export function routeDrafts(
  router: MaturityRouter,
  {
    auditor,
    httpAuth,
    drafts,
  }: Pick<RouterOptions, 'auditor' | 'httpAuth' | 'drafts'>,
): void {
  router.get('/entities/:kind/:namespace/:name/draft', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await drafts.get(entityRequestOf(req, credentials)));
  });

  router.delete('/entities/:kind/:namespace/:name/draft', async (req, res) => {
    await audited(
      auditor,
      { eventId: 'draft-discard', request: req, meta: entityMeta(req) },
      async () => {
        const credentials = await httpAuth.credentials(req, {
          allow: ['user'],
        });
        await drafts.discard(entityRequestOf(req, credentials));
      },
    );
    res.status(204).end();
  });

  router.put(
    '/entities/:kind/:namespace/:name/draft/areas/:areaId',
    async (req, res) => {
      const { areaId } = req.params;
      const meta = { ...entityMeta(req), areaId, action: 'set' };
      const area = await audited(
        auditor,
        { eventId: 'draft-edit', request: req, meta },
        async () => {
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          return write(entityRequestOf(req, credentials), {
            areaId,
            answer: req.body,
            version: versionOf(req.get('If-Match')),
            updatedBy: userRefOf(credentials),
          });
        },
      );
      res.set('ETag', etagOf(area.version)).json(area);
    },
  );

  router.delete(
    '/entities/:kind/:namespace/:name/draft/areas/:areaId',
    async (req, res) => {
      const { areaId } = req.params;
      const meta = { ...entityMeta(req), areaId, action: 'clear' };
      const area = await audited(
        auditor,
        { eventId: 'draft-edit', request: req, meta },
        async () => {
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          return write(entityRequestOf(req, credentials), {
            areaId,
            answer: null,
            version: versionOf(req.get('If-Match')),
            updatedBy: userRefOf(credentials),
          });
        },
      );
      res.set('ETag', etagOf(area.version)).json(area);
    },
  );

  async function write(
    request: EntityRequest,
    change: DraftWrite,
  ): Promise<DraftArea> {
    try {
      return await drafts.write(request, change);
    } catch (error) {
      throw preconditionErrorOf(error, change.version);
    }
  }
}

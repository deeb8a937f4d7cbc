import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type {
  DraftAnswer,
  DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Request } from 'express';
import type { DraftService, ServiceInterface } from '../services';
import { audited, entityMeta } from './audit';
import { etagOf, preconditionsOf } from './preconditions';
import {
  entityRequestOf,
  userRefOf,
  type EntityPathAndQuery,
  type MaturityRouter,
} from './requests';

type AreaRequest<ResponseBody> = Request<
  EntityPathAndQuery['params'] & { areaId: string },
  ResponseBody,
  unknown,
  EntityPathAndQuery['query']
>;

/** The endpoints of an entity's draft. */
export function routeDrafts(
  router: MaturityRouter,
  {
    auditor,
    httpAuth,
    drafts,
  }: {
    auditor: AuditorService;
    httpAuth: HttpAuthService;
    drafts: ServiceInterface<DraftService>;
  },
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
        const preconditions = preconditionsOf(req);
        await drafts
          .discard(entityRequestOf(req, credentials), preconditions.expected)
          .catch(error => {
            throw preconditions.errorOf(error);
          });
      },
    );
    res.status(204).end();
  });

  router.put(
    '/entities/:kind/:namespace/:name/draft/areas/:areaId',
    async (req, res) => {
      const area = await write(req, 'set', req.body);
      res.set('ETag', etagOf(area)).json(area);
    },
  );

  router.delete(
    '/entities/:kind/:namespace/:name/draft/areas/:areaId',
    async (req, res) => {
      const area = await write(req, 'clear', null);
      res.set('ETag', etagOf(area)).json(area);
    },
  );

  async function write<ResponseBody>(
    req: AreaRequest<ResponseBody>,
    action: 'set' | 'clear',
    answer: DraftAnswer,
  ): Promise<DraftArea> {
    const { areaId } = req.params;
    const meta = { ...entityMeta(req), areaId, action };
    return audited(
      auditor,
      { eventId: 'draft-edit', request: req, meta },
      async () => {
        const credentials = await httpAuth.credentials(req, {
          allow: ['user'],
        });
        const preconditions = preconditionsOf(req);
        return drafts
          .write(entityRequestOf(req, credentials), {
            areaId,
            answer,
            version: preconditions.expected,
            updatedBy: userRefOf(credentials),
          })
          .catch(error => {
            throw preconditions.errorOf(error);
          });
      },
    );
  }
}

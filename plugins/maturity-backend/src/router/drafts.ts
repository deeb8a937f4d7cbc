import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { CustomErrorBase } from '@backstage/errors';
import type {
  DraftAnswer,
  DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Request } from 'express';
import {
  DraftChangedError,
  type DraftService,
  type ServiceInterface,
} from '../services';
import { audited, entityMeta } from './audit';
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

/** 412: the answer has changed since the client read it. */
class PreconditionFailedError extends CustomErrorBase {
  name = 'PreconditionFailedError' as const;

  /** The area as it is now; part of the response body. */
  readonly current: DraftArea;

  constructor(current: DraftArea) {
    super(`If-Match: '${current.areaId}' has been changed in the meantime`);
    this.current = current;
  }

  get statusCode() {
    return 412;
  }
}

/** 428: the client has to name the version of the answer that it replaces. */
class PreconditionRequiredError extends CustomErrorBase {
  name = 'PreconditionRequiredError' as const;

  get statusCode() {
    return 428;
  }
}

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
        await drafts.discard(entityRequestOf(req, credentials));
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
        const version = versionOf(req.get('If-Match'));
        try {
          return await drafts.write(entityRequestOf(req, credentials), {
            areaId,
            answer,
            version,
            updatedBy: userRefOf(credentials),
          });
        } catch (error) {
          throw preconditionErrorOf(error, version);
        }
      },
    );
  }
}

/** The version that `If-Match` names, or null without the header. */
function versionOf(ifMatch: string | undefined): string | null {
  return ifMatch === undefined ? null : ifMatch.replace(/^"|"$/g, '');
}

function etagOf({ version }: DraftArea): string {
  return `"${version}"`;
}

/** Translates a conflict between edits to what HTTP has for it. */
function preconditionErrorOf(error: unknown, version: string | null): unknown {
  if (!(error instanceof DraftChangedError)) return error;
  return version === null
    ? new PreconditionRequiredError(
        `If-Match: required, as the draft already has a change to '${error.current.areaId}'`,
      )
    : new PreconditionFailedError(error.current);
}

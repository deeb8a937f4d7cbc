import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { CustomErrorBase } from '@backstage/errors';
import {
  type AssessmentService,
  type ServiceInterface,
  TooManyAssessmentsError,
} from '../services';
import { audited, entityMeta } from './audit';
import { submitErrorOf } from './preconditions';
import {
  DEFAULT_LIMIT,
  entityRequestOf,
  userRefOf,
  type MaturityRouter,
} from './requests';

/** 429: the entity has been assessed too often. */
class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;

  get statusCode() {
    return 429;
  }
}

function secondsUntil(time: Date): string {
  return String(Math.ceil((time.getTime() - Date.now()) / 1000));
}

/** The endpoints of an entity's assessments. */
export function routeAssessments(
  router: MaturityRouter,
  {
    auditor,
    httpAuth,
    assessments,
  }: {
    auditor: AuditorService;
    httpAuth: HttpAuthService;
    assessments: ServiceInterface<AssessmentService>;
  },
): void {
  router.post(
    '/entities/:kind/:namespace/:name/assessments',
    async (req, res) => {
      const result = await audited(
        auditor,
        { eventId: 'assessment-submit', request: req, meta: entityMeta(req) },
        async () => {
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          try {
            return await assessments.submit(entityRequestOf(req, credentials), {
              submittedBy: userRefOf(credentials),
              note: req.body.note,
              reviewed: req.body.reviewed,
            });
          } catch (error) {
            if (error instanceof TooManyAssessmentsError) {
              res.set('Retry-After', secondsUntil(error.from));
              throw new TooManyRequestsError(error.message);
            }
            throw submitErrorOf(error);
          }
        },
        ({ assessment: { modelId, revision } }) => ({ modelId, revision }),
      );
      res.status(201).json(result);
    },
  );

  router.get(
    '/entities/:kind/:namespace/:name/assessments',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const { limit = DEFAULT_LIMIT, cursor } = req.query;
      const request = entityRequestOf(req, credentials);
      res.json(await assessments.history(request, { limit, cursor }));
    },
  );

  router.get(
    '/entities/:kind/:namespace/:name/assessments/:revision',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const request = entityRequestOf(req, credentials);
      // A number by the OpenAPI document, but Express parses the path as text.
      res.json(await assessments.get(request, Number(req.params.revision)));
    },
  );
}

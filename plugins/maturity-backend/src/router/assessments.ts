import { audited, entityMeta } from './audit';
import type { RouterOptions } from './createRouter';
import { entityRequestOf } from './entityRequest';
import { DEFAULT_LIMIT } from './pages';
import type { MaturityRouter } from './types';
import { userRefOf } from './user';

/** The endpoints of an entity's assessments. */
export function routeAssessments(
  router: MaturityRouter,
  {
    auditor,
    httpAuth,
    assessments,
  }: Pick<RouterOptions, 'auditor' | 'httpAuth' | 'assessments'>,
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
          return assessments.submit(entityRequestOf(req, credentials), {
            submittedBy: userRefOf(credentials),
            note: req.body.note,
          });
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
      // The router reads the path again after the check, as text.
      res.json(await assessments.get(request, Number(req.params.revision)));
    },
  );
}

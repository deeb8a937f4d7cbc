import type { RouterOptions } from './createRouter';
import { DEFAULT_LIMIT } from './pages';
import { targetOf } from './target';
import type { MaturityRouter } from './types';
import { userRefOf } from './user';

/** The endpoints of an entity's assessments. */
export function routeAssessments(
  router: MaturityRouter,
  { httpAuth, assessments }: Pick<RouterOptions, 'httpAuth' | 'assessments'>,
): void {
  router.post(
    '/entities/:kind/:namespace/:name/assessments',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, { allow: ['user'] });
      const result = await assessments.submit(targetOf(req, credentials), {
        submittedBy: userRefOf(credentials),
        note: req.body.note,
      });
      res.status(201).json(result);
    },
  );

  router.get(
    '/entities/:kind/:namespace/:name/assessments',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const { limit = DEFAULT_LIMIT, cursor } = req.query;
      const target = targetOf(req, credentials);
      res.json(await assessments.history(target, { limit, cursor }));
    },
  );

  router.get(
    '/entities/:kind/:namespace/:name/assessments/:revision',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const target = targetOf(req, credentials);
      // The router reads the path again after the check, as text.
      res.json(await assessments.get(target, Number(req.params.revision)));
    },
  );
}

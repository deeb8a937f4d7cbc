import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { ServiceInterface, TargetService } from '../services';
import { audited, entityMeta } from './audit';
import { entityRequestOf, userRefOf, type MaturityRouter } from './requests';

/** The endpoints of an entity's targets. */
export function routeTargets(
  router: MaturityRouter,
  {
    auditor,
    httpAuth,
    targets,
  }: {
    auditor: AuditorService;
    httpAuth: HttpAuthService;
    targets: ServiceInterface<TargetService>;
  },
): void {
  router.put(
    '/entities/:kind/:namespace/:name/targets/:aspectId',
    async (req, res) => {
      const { aspectId } = req.params;
      const meta = { ...entityMeta(req), aspectId };
      const target = await audited(
        auditor,
        { eventId: 'target-set', request: req, meta },
        async () => {
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          return targets.set(entityRequestOf(req, credentials), {
            aspectId,
            target: req.body,
            setBy: userRefOf(credentials),
          });
        },
        ({ level }) => ({ level }),
      );
      res.json(target);
    },
  );

  router.delete(
    '/entities/:kind/:namespace/:name/targets/:aspectId',
    async (req, res) => {
      const { aspectId } = req.params;
      const meta = { ...entityMeta(req), aspectId };
      await audited(
        auditor,
        { eventId: 'target-remove', request: req, meta },
        async () => {
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          await targets.remove(entityRequestOf(req, credentials), aspectId);
        },
      );
      res.status(204).end();
    },
  );
}

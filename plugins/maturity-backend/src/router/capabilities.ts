import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { ProviderService, ServiceInterface } from '../services';
import { audited } from './audit';
import { entityRefOf, type MaturityRouter, userRefOf } from './requests';

/** The endpoints below `/capabilities`. */
export function routeCapabilities(
  router: MaturityRouter,
  {
    auditor,
    httpAuth,
    providers,
  }: {
    auditor: AuditorService;
    httpAuth: HttpAuthService;
    providers: ServiceInterface<ProviderService>;
  },
): void {
  router.get('/capabilities', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await providers.list({ model: req.query.model, credentials }));
  });

  router.post('/capabilities/:capabilityId/providers', async (req, res) => {
    const { capabilityId } = req.params;
    const { decision, entityRefs: given } = req.body;
    const entityRefs = [
      ...new Set(
        given.map((ref, index) => entityRefOf(`entityRefs.${index}`, ref)),
      ),
    ];
    const items = await audited(
      auditor,
      {
        eventId: 'provider-decide',
        request: req,
        meta: { capabilityId, entityRefs, decision },
      },
      async () => {
        const credentials = await httpAuth.credentials(req, {
          allow: ['user'],
        });
        return providers.decide({
          capabilityId,
          entityRefs,
          decision,
          decidedBy: userRefOf(credentials),
          credentials,
        });
      },
    );
    res.json({ items });
  });

  router.put(
    '/capabilities/:capabilityId/providers/:kind/:namespace/:name',
    async (req, res) => {
      const { capabilityId, ...entity } = req.params;
      const { decision } = req.body;
      const entityRefs = [stringifyEntityRef(entity)];
      const [provider] = await audited(
        auditor,
        {
          eventId: 'provider-decide',
          request: req,
          meta: { capabilityId, entityRefs, decision },
        },
        async () => {
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          return providers.decide({
            capabilityId,
            entityRefs,
            decision,
            decidedBy: userRefOf(credentials),
            credentials,
          });
        },
      );
      res.json(provider);
    },
  );

  router.delete(
    '/capabilities/:capabilityId/providers/:kind/:namespace/:name',
    async (req, res) => {
      const { capabilityId, ...entity } = req.params;
      const entityRef = stringifyEntityRef(entity);
      await audited(
        auditor,
        {
          eventId: 'provider-withdraw',
          request: req,
          meta: { capabilityId, entityRefs: [entityRef] },
        },
        async () => {
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          await providers.withdraw({ capabilityId, entityRef, credentials });
        },
      );
      res.status(204).end();
    },
  );
}

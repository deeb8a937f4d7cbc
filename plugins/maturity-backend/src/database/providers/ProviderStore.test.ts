import { storesCases } from '../../__testUtils__/databases';

jest.setTimeout(60_000);

const argocd = 'component:default/argocd';
const found = {
  entityRef: argocd,
  annotated: false,
  offers: [{ capabilityId: 'data' }, { capabilityId: 'delivery' }],
};
const decided = { entityRefs: [argocd], decidedBy: 'user:default/ana' };

describe.each(storesCases())('ProviderStore, %s', (_name, create) => {
  it.each([
    ['suggest', 'confirmed', ['data']],
    ['accept', 'dismissed', ['delivery']],
  ] as const)(
    'decides about one of several capabilities, with the policy “%s”',
    async (policy, decision, effective) => {
      const { projection, providers } = await create();
      const counting = async () =>
        (await providers.list({ capabilityIds: ['data', 'delivery'] }))
          .filter(each => each.effective)
          .map(({ capabilityId }) => capabilityId);
      await projection.putProviders([found], policy);
      const decisionAboutData = { ...decided, capabilityId: 'data', decision };
      await providers.decide(decisionAboutData, policy);
      expect(await counting()).toEqual(effective);
      // As each reconciliation does.
      await projection.putProviders([found], policy);
      expect(await counting()).toEqual(effective);
    },
  );
});

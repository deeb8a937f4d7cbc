import type { Entity } from '@backstage/catalog-model';
import type {
  CapabilityOffer,
  CapabilityProvider,
  PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import { parseModel } from '@cnmm/backstage-plugin-maturity-common/authoring';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startMaturity } from './__testUtils__/backend';
import { databaseCases } from './__testUtils__/databases';
import { testEntity } from './__testUtils__/entities';

jest.setTimeout(120_000);

const parsed = parseModel(
  readFileSync(
    resolve(__dirname, '../../maturity-common/models/cnmm.yaml'),
    'utf8',
  ),
  'cnmm.yaml',
);
const { model } = 'model' in parsed ? parsed : { model: undefined };

/** An area whose first level needs delivery, such as a release. */
const area = model?.aspects
  .flatMap(({ areas }) => areas)
  .find(({ levels }: PracticeArea) =>
    levels[1].practices.some(({ capabilities }) =>
      capabilities.includes('delivery'),
    ),
  )?.id;

const argocd = 'component:default/argocd';
const flux = 'component:default/flux-app';
const annotation = 'cnmm.io/provides-capabilities';
const shop = 'component/default/shop';

const entities = (): Entity[] => [
  testEntity(argocd, {
    title: 'Deployments',
    spec: { type: 'service', lifecycle: 'production', owner: 'team-a' },
  }),
  testEntity(flux, { annotations: { [annotation]: 'security' } }),
  testEntity('resource:default/orders', { spec: { type: 'data-warehouse' } }),
  testEntity('component:default/shop', {
    spec: { type: 'service' },
    relations: { dependsOn: [argocd] },
  }),
];

describe.each(databaseCases())('providers on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;

  async function start(providers?: string) {
    maturity = await startMaturity({
      knex: await init(),
      entities: entities(),
      maturity: providers ? { capabilities: { providers } } : {},
    });
    await maturity.answer(shop, area!, { state: 'assessed', level: 1 });
    await maturity.submit(shop);
    await maturity.reconcile();
  }

  async function offers(capabilityId = 'delivery') {
    const { body } = await maturity.send('get', '/capabilities');
    const refs = (list: CapabilityProvider[]) =>
      list.map(({ entityRef, knownBy }) => `${entityRef} ${knownBy}`);
    const { providers, suggestions, dismissed, inUseBy } = body.items.find(
      (item: CapabilityOffer) => item.capabilityId === capabilityId,
    );
    return {
      providers: refs(providers),
      suggestions: refs(suggestions),
      dismissed: refs(dismissed),
      inUseBy,
    };
  }

  /** What the report of the shop and the ranking say of delivery. */
  async function effects() {
    const report = await maturity.send('get', `/entities/${shop}/report`);
    const [{ status }] = report.body.recommendations
      .flatMap(
        (step: { capabilities: { capabilityId: string }[] }) =>
          step.capabilities,
      )
      .filter(
        ({ capabilityId }: { capabilityId: string }) =>
          capabilityId === 'delivery',
      );
    const demand = await maturity.send('get', '/portfolio/capabilities');
    const { inUseBy, providers, bringsCloser } = demand.body.items.find(
      (item: CapabilityOffer) => item.capabilityId === 'delivery',
    );
    return [status, inUseBy, providers, bringsCloser.entities];
  }

  const decide = (ref: string, decision: string, capabilityId = 'delivery') =>
    maturity.send(
      'put',
      `/capabilities/${capabilityId}/providers/${ref.replace(':', '/')}`,
      { body: { decision } },
    );
  const withdraw = (ref: string) =>
    maturity.send(
      'delete',
      `/capabilities/delivery/providers/${ref.replace(':', '/')}`,
    );

  const suggested = ['missing', 0, [], 1];
  const used = ['in-use', 1, [argocd], 0];

  it('are suggested, and count as soon as they are confirmed', async () => {
    await start();
    expect(await offers()).toEqual({
      providers: [],
      suggestions: [`${argocd} found`],
      dismissed: [],
      inUseBy: 0,
    });
    expect(await effects()).toEqual(suggested);

    const { status, body } = await decide(argocd, 'confirmed');
    expect([status, body]).toEqual([
      200,
      {
        entityRef: argocd,
        knownBy: 'decision',
        reason: { field: 'name', match: 'Argo CD' },
        decided: {
          decision: 'confirmed',
          at: expect.stringMatching(/^20.*Z$/),
          by: 'user:default/mock',
        },
      },
    ]);
    expect(await effects()).toEqual(used);
    expect(await offers()).toEqual({
      providers: [`${argocd} decision`],
      suggestions: [],
      dismissed: [],
      inUseBy: 1,
    });
    await maturity.reconcile();
    expect(await effects()).toEqual(used);

    await decide(argocd, 'dismissed');
    expect(await effects()).toEqual(suggested);
    expect(await offers()).toEqual({
      providers: [],
      suggestions: [],
      dismissed: [`${argocd} decision`],
      inUseBy: 0,
    });
    await maturity.reconcile();
    expect(await effects()).toEqual(suggested);

    expect((await withdraw(argocd)).status).toBe(204);
    expect((await offers()).suggestions).toEqual([`${argocd} found`]);
  });

  it('stay confirmed while they are away, or are called something else', async () => {
    await start();
    await decide(argocd, 'confirmed');
    const [entity] = maturity.entities.splice(0, 1);
    await maturity.reconcile();
    expect(await offers()).toMatchObject({ providers: [], suggestions: [] });

    // It is found no longer, but somebody has said that it is one.
    const library = { ...entity, spec: { ...entity.spec, type: 'library' } };
    maturity.entities.push(library);
    await maturity.reconcile();
    expect(await offers()).toMatchObject({
      providers: [`${argocd} decision`],
      inUseBy: 1,
    });
    await withdraw(argocd);
    await maturity.reconcile();
    expect(await offers()).toMatchObject({ providers: [], suggestions: [] });
  });

  it('are what an annotation says, whatever was found or decided', async () => {
    await start();
    // Flux is found by its name, but says that it offers something else.
    expect(await offers('security')).toMatchObject({
      providers: [`${flux} annotation`],
    });
    expect((await decide(flux, 'confirmed')).status).toBe(404);
    expect((await decide(flux, 'dismissed', 'security')).status).toBe(404);
    expect((await decide(argocd, 'confirmed')).status).toBe(200);

    const annotate = async (value: string) => {
      maturity.entities[0].metadata.annotations = { [annotation]: value };
      await maturity.reconcile();
    };
    await annotate('security');
    expect(await offers()).toMatchObject({ providers: [], suggestions: [] });
    await annotate('');
    expect(await offers()).toMatchObject({ providers: [], suggestions: [] });
    await annotate('delivery');
    expect(await offers()).toMatchObject({
      providers: [`${argocd} annotation`],
    });
    // The decision is still there.
    maturity.entities[0].metadata.annotations = {};
    await maturity.reconcile();
    expect(await offers()).toMatchObject({ providers: [`${argocd} decision`] });
  });

  it('all count unless they are dismissed, if the configuration says so', async () => {
    await start('accept');
    expect(await offers()).toMatchObject({ providers: [`${argocd} found`] });
    expect(await offers('data')).toMatchObject({
      providers: ['resource:default/orders found'],
    });
    expect(await effects()).toEqual(used);
    await decide(argocd, 'dismissed');
    expect(await effects()).toEqual(suggested);
    await maturity.reconcile();
    expect(await effects()).toEqual(suggested);
    await withdraw(argocd);
    expect(await effects()).toEqual(used);
  });

  it('are only the annotated ones, if the configuration says so', async () => {
    await start('annotated');
    expect(await offers()).toMatchObject({ providers: [], suggestions: [] });
    expect((await decide(argocd, 'confirmed')).status).toBe(404);
    expect(await offers('security')).toMatchObject({
      providers: [`${flux} annotation`],
    });
  });

  it('are decided about in bulk: all or none', async () => {
    await start();
    const path = '/capabilities/data/providers';
    const orders = 'resource:default/orders';
    const refused = await maturity.send('post', path, {
      body: { decision: 'confirmed', entityRefs: [orders, argocd] },
    });
    expect([refused.status, refused.body.error.message]).toEqual([
      404,
      `'${argocd}' was not found as a provider of 'data'`,
    ]);
    expect(await offers('data')).toMatchObject({ providers: [] });
    const { status, body } = await maturity.send('post', path, {
      body: { decision: 'confirmed', entityRefs: ['Resource:default/Orders'] },
    });
    expect([status, body.items.length]).toEqual([200, 1]);
    expect(await offers('data')).toMatchObject({
      providers: [`${orders} decision`],
    });
  });

  it('of capabilities that no model has do not exist', async () => {
    await start();
    const { status, body } = await decide(argocd, 'confirmed', 'magic');
    expect([status, body.error.message]).toEqual([
      404,
      "capabilityId: no model has the capability 'magic'",
    ]);
  });

  it('have the projection reconciled where answers depend on them', async () => {
    await start();
    await decide(argocd, 'confirmed');
    expect(maturity.triggered).toEqual([]);
    maturity.entities.push(
      testEntity('resource:default/k8s', { spec: { type: 'cluster' } }),
    );
    await maturity.reconcile();
    const k8s = 'resource:default/k8s';
    const { status } = await decide(k8s, 'confirmed', 'infrastructure');
    expect(status).toBe(200);
    expect(maturity.triggered).toEqual(['maturity-reconcile']);
  });
});

import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type { EntityReport } from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { startMaturity } from './__testUtils__/backend';
import { databaseCases } from './__testUtils__/databases';
import { shopEntities, testEntity } from './__testUtils__/entities';

jest.setTimeout(60_000);

const folder = createMockDirectory();
const { hash: _hash, ...model } = testModel({
  checks: [
    {
      id: 'signed',
      title: 'Signed image',
      when: { fact: '*/image-signed' },
      supports: ['technology.release.l1-one', 'technology.release.l3-one'],
    },
    {
      id: 'uncovered',
      title: 'Test coverage',
      when: { fact: '*/test-coverage', atMost: 20 },
      contradicts: ['technology.release.l2-two'],
    },
    {
      id: 'dashboard',
      title: 'Grafana dashboards',
      when: { fact: 'catalog/grafana' },
      uses: ['observability'],
    },
  ],
});

const checkout = 'component:default/checkout';
const service = mockCredentials.service.header();

describe.each(databaseCases())('evidence on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeEach(async () => {
    folder.setContent({ 'test.yaml': JSON.stringify(model) });
    maturity = await startMaturity({
      knex: await init(),
      entities: [
        ...shopEntities(),
        testEntity('component:default/seen', {
          spec: { type: 'service' },
          annotations: { 'grafana/dashboard-selector': 'seen' },
          relations: { partOf: ['system:default/ordering'] },
        }),
      ],
      maturity: {
        models: [{ file: folder.resolve('test.yaml') }],
        default: 'test',
        evidence: {
          checks: [
            {
              id: 'ours',
              title: 'Our own look',
              when: { fact: 'ours/look', equals: 'good' },
              supports: ['technology.release.l2-one'],
            },
          ],
        },
      },
    });
    const { status } = await maturity.send('post', '/import', {
      body: {
        assessments: [
          {
            entityRef: checkout,
            submittedAt: '2026-11-01T08:00:00Z',
            submittedBy: 'user:default/ana',
            answers: { 'technology.release': { state: 'assessed', level: 2 } },
          },
          {
            entityRef: 'system:default/ordering',
            submittedAt: '2026-11-01T08:00:00Z',
            submittedBy: 'user:default/ana',
            answers: { 'people.ai': { state: 'assessed', level: 2 } },
          },
        ],
      },
    });
    if (status !== 200) throw new Error('The import failed');
    await maturity.reconcile();
    await maturity.settled();
  });

  async function post(...facts: { id: string; value: unknown }[]) {
    const { status } = await maturity.send('post', '/facts', {
      authorization: service,
      body: { facts: facts.map(fact => ({ ...fact, entityRef: checkout })) },
    });
    expect(status).toBe(200);
  }

  async function report(name: string): Promise<EntityReport> {
    const [kind, rest] = name.split(':');
    const { body } = await maturity.send(
      'get',
      `/entities/${kind}/default/${rest}/report`,
    );
    return body;
  }

  async function listed(query = '') {
    const { body } = await maturity.send(
      'get',
      `/portfolio/entities?text=checkout${query}`,
    );
    return body.items.map(({ evidence }: { evidence: object }) => evidence);
  }

  it('shows as soon as facts are posted, and changes no level', async () => {
    const before = await report('component:checkout');
    expect(before.evidence.claims).toEqual({
      supported: 0,
      contradicted: 0,
      none: 4,
    });
    await post(
      { id: 'scan/image-signed', value: true },
      { id: 'ci/test-coverage', value: 12 },
      { id: 'ours/look', value: 'good' },
    );
    const after = await report('component:checkout');
    // l1-one and l2-one are supported, l2-two is contradicted, l1-two is left;
    // l3-one was seen though it is not claimed.
    const claims = { supported: 2, contradicted: 1, none: 1 };
    expect(after.evidence.claims).toEqual(claims);
    expect(after.areas).toEqual(before.areas);
    expect(await listed()).toEqual([{ ...claims, beyond: 1 }]);
    for (const kind of ['supported', 'contradicted', 'beyond']) {
      expect(await listed(`&evidence=${kind}`)).toHaveLength(1);
    }
    expect(await listed('&evidence=none')).toEqual([]);
    const { body } = await maturity.send(
      'get',
      '/portfolio/rollups?groupBy=owner&text=checkout',
    );
    expect(body.items).toMatchObject([
      { group: { ref: 'group:default/engineering' }, evidence: claims },
      { group: { ref: 'group:default/team-ordering' }, evidence: claims },
    ]);
  });

  it('goes when a fact says something else', async () => {
    await post({ id: 'ci/test-coverage', value: 12 });
    await post({ id: 'ci/test-coverage', value: 82 });
    expect(await listed()).toEqual([
      { supported: 0, contradicted: 0, none: 4, beyond: 0 },
    ]);
  });

  it('tells what was seen, and where', async () => {
    await post({ id: 'ci/test-coverage', value: 12 });
    const { evidence } = await report('component:checkout');
    const release = evidence.areas.find(
      ({ areaId }) => areaId === 'technology.release',
    );
    expect(release?.practices).toEqual([
      {
        practiceId: 'technology.release.l2-two',
        state: 'contradicted',
        claimed: true,
        findings: [
          {
            checkId: 'uncovered',
            title: 'Test coverage',
            facts: [
              {
                id: 'ci/test-coverage',
                entityRef: checkout,
                value: 12,
                observedAt: expect.any(String),
                source: 'ci',
                freshness: 'fresh',
              },
            ],
          },
        ],
      },
    ]);
  });

  it('of a system counts its own claims, not those that parts inherit', async () => {
    const { body } = await maturity.send(
      'get',
      '/portfolio/rollups?groupBy=kind&kind=system&kind=component',
    );
    expect(body.items).toMatchObject([
      { group: { value: 'component' }, evidence: { none: 4 } },
      { group: { value: 'system' }, evidence: { none: 4 } },
    ]);
  });

  it('shows the use of what nobody offers', async () => {
    const capabilityOf = async (name: string) =>
      (await report(name)).recommendations
        .flatMap(({ capabilities }) => capabilities)
        .find(({ capabilityId }) => capabilityId === 'observability');
    expect(await capabilityOf('component:seen')).toMatchObject({
      status: 'in-use',
      providers: [],
      findings: [{ checkId: 'dashboard', facts: [{ id: 'catalog/grafana' }] }],
    });
    expect(await capabilityOf('component:checkout')).toEqual({
      capabilityId: 'observability',
      status: 'missing',
      providers: [],
    });
    // Its part uses it.
    expect(await capabilityOf('system:ordering')).toEqual({
      capabilityId: 'observability',
      status: 'in-use',
      providers: [],
      parts: { using: 1, total: 3 },
    });
    const { body } = await maturity.send('get', '/portfolio/capabilities');
    expect(body.items).toMatchObject([{ inUseBy: 1, providers: [] }]);
    const using = await maturity.send(
      'get',
      '/portfolio/entities?capability=observability&demand=inUse',
    );
    expect(using.body.items).toMatchObject([
      { entityRef: 'component:default/seen' },
    ]);
  });

  it('is remembered for trends', async () => {
    const claims = async () => {
      const { body } = await maturity.send(
        'get',
        '/portfolio/trend?interval=day',
      );
      const days: { evidence: object }[] = body.items;
      return [days[0].evidence, days[days.length - 1].evidence];
    };
    const none = { supported: 0, contradicted: 0, none: 0 };
    expect(await claims()).toEqual([none, { ...none, none: 4 }]);
    await post({ id: 'ci/test-coverage', value: 12 });
    expect(await claims()).toEqual([
      none,
      { supported: 0, contradicted: 1, none: 3 },
    ]);
    await post(
      { id: 'ci/test-coverage', value: 82 },
      { id: 'ours/look', value: 'good' },
    );
    expect(await claims()).toEqual([
      none,
      { supported: 1, contradicted: 0, none: 3 },
    ]);
    await post({ id: 'ci/test-coverage', value: 12 });
    expect(await claims()).toEqual([
      none,
      { supported: 1, contradicted: 1, none: 2 },
    ]);
  });

  it('follows the catalog', async () => {
    const seen = maturity.entities.find(
      ({ metadata }) => metadata.name === 'seen',
    )!;
    seen.metadata.annotations = {};
    await maturity.reconcile();
    const { body } = await maturity.send('get', '/portfolio/capabilities');
    expect(body.items).toMatchObject([{ inUseBy: 0 }]);
  });
});

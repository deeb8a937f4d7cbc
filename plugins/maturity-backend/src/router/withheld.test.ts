import type {
  AreaReport,
  DraftArea,
  EntityReport,
} from '@cnmm/backstage-plugin-maturity-common';
import { startGuarded } from '../__testUtils__/guarded';
import {
  callers,
  guardedEntities,
  guardedPolicy,
} from '../__testUtils__/guardedShop';
import { submissionOf } from '../__testUtils__/submissions';

jest.setTimeout(60_000);

const area = 'policy.implementation-and-compliance';
const culture = 'people.culture';
const ofArea = ({ areaId }: { areaId: string }) => areaId === area;
const checkout = '/entities/component/default/checkout';
const ordering = '/entities/system/default/ordering';

describe('for a user who may see half of the catalog', () => {
  let guarded: Awaited<ReturnType<typeof startGuarded>>;

  async function read(path: string, authorization: string) {
    const { status, body } = await guarded.send('get', path, { authorization });
    expect(status).toBe(200);
    return body;
  }

  const report = (entity: string, authorization: string) =>
    read(`${entity}/report`, authorization) as Promise<EntityReport>;

  /** The status of security and observability for level 2 of the area. */
  function capabilities({ recommendations }: EntityReport) {
    return recommendations.find(ofArea)?.capabilities;
  }

  let prepared: number[];
  beforeAll(async () => {
    guarded = await startGuarded({
      entities: guardedEntities(),
      policy: guardedPolicy,
    });
    // The hidden domain gives an answer that everything in it inherits.
    const shop = '/entities/domain/default/shop';
    const authorization = callers.owner;
    const set = await guarded.send('put', `${shop}/draft/areas/${area}`, {
      authorization,
      body: {
        state: 'assessed',
        level: 1,
        note: 'Ask the shop',
        evidence: [{ url: 'https://shop.example/logs' }],
      },
    });
    const submitted = await guarded.send('post', `${shop}/assessments`, {
      authorization,
      body: await submissionOf(guarded.send, `${shop}/draft`, {
        authorization,
      }),
    });
    prepared = [set.status, submitted.status];
  });

  it('the hidden domain has an assessment', () => {
    expect(prepared).toEqual([200, 201]);
  });

  it('an inherited answer keeps its level, but not its source', async () => {
    const whole = await report(checkout, callers.owner);
    expect(whole.areas.find(ofArea)).toMatchObject({
      level: 1,
      provenance: {
        entityRef: 'domain:default/shop',
        submittedBy: 'user:default/ana',
      },
    });
    expect(whole.someHidden).toBe(false);

    const half = await report(checkout, callers.some);
    const withheld: AreaReport | undefined = half.areas.find(ofArea);
    expect(withheld?.answer).toEqual({ state: 'assessed', level: 1 });
    expect(withheld).toMatchObject({
      level: 1,
      provenance: {
        entityRef: null,
        revision: null,
        submittedBy: null,
        relation: 'domain',
        freshness: 'fresh',
      },
    });
    expect(half.someHidden).toBe(true);
    expect(half.aspects).toEqual(whole.aspects);
    expect(half.overall).toEqual(whole.overall);
    expect(JSON.stringify(half)).not.toMatch(/shop/i);
  });

  it('an inherited answer that is opened keeps no note and evidence', async () => {
    const answer = `${checkout}/answers/${area}`;
    expect(await read(answer, callers.owner)).toMatchObject({
      answer: {
        note: 'Ask the shop',
        evidence: [{ url: 'https://shop.example/logs' }],
      },
      provenance: { entityRef: 'domain:default/shop' },
    });
    const withheld = await read(answer, callers.some);
    expect(withheld).toMatchObject({
      answer: { state: 'assessed', level: 1 },
      provenance: { entityRef: null, revision: null, submittedBy: null },
    });
    expect(JSON.stringify(withheld)).not.toMatch(/shop/i);
  });

  it('the same applies to a draft', async () => {
    const draft = await read(`${checkout}/draft`, callers.some);
    const { inherited }: DraftArea = draft.areas.find(ofArea);
    expect(inherited).toMatchObject({
      answer: { state: 'assessed', level: 1 },
      provenance: {
        entityRef: null,
        revision: null,
        submittedBy: null,
        relation: 'domain',
      },
    });
    expect(JSON.stringify(draft)).not.toMatch(/shop/i);
  });

  it('whoever edits the draft of a visible entity is named, hidden or not', async () => {
    const { status } = await guarded.send(
      'put',
      `${checkout}/draft/areas/${culture}`,
      {
        authorization: callers.owner,
        body: { state: 'assessed', level: 2 },
      },
    );
    expect(status).toBe(200);
    const { areas } = await read(`${checkout}/draft`, callers.some);
    expect(
      areas.find(({ areaId }: DraftArea) => areaId === culture),
    ).toMatchObject({ updatedBy: 'user:default/ana' });
  });

  it('only visible providers of a capability are named', async () => {
    // Checkout depends on Prometheus. Only the hidden Jaeger offers security.
    expect(capabilities(await report(checkout, callers.owner))).toEqual([
      {
        capabilityId: 'security',
        status: 'available',
        providers: ['component:default/jaeger'],
      },
      {
        capabilityId: 'observability',
        status: 'in-use',
        providers: ['component:default/jaeger', 'component:default/prometheus'],
        dependsOn: ['component:default/prometheus'],
      },
    ]);
    expect(capabilities(await report(checkout, callers.some))).toEqual([
      { capabilityId: 'security', status: 'missing', providers: [] },
      {
        capabilityId: 'observability',
        status: 'in-use',
        providers: ['component:default/prometheus'],
        dependsOn: ['component:default/prometheus'],
      },
    ]);
  });

  it('only visible parts of a system are counted', async () => {
    // Checkout depends on Prometheus, and the hidden cart on the hidden Jaeger.
    expect(capabilities(await report(ordering, callers.owner))).toMatchObject([
      { status: 'in-use', parts: { using: 1, total: 2 } },
      { status: 'in-use', parts: { using: 2, total: 2 } },
    ]);
    const half = await report(ordering, callers.some);
    expect(capabilities(half)).toMatchObject([
      { status: 'missing', parts: { using: 0, total: 1 } },
      { status: 'in-use', parts: { using: 1, total: 1 } },
    ]);
    expect(half.someHidden).toBe(true);
    expect(JSON.stringify(half)).not.toMatch(/cart|jaeger/);
  });

  it('a hidden entity has no report, like one that does not exist', async () => {
    const { body } = await guarded.send('post', '/reports/query', {
      authorization: callers.some,
      body: {
        entityRefs: [
          'component:default/cart',
          'component:default/nowhere',
          'system:default/ordering',
        ],
      },
    });
    expect(body.items).toEqual([
      { entityRef: 'component:default/cart', report: null },
      { entityRef: 'component:default/nowhere', report: null },
      {
        entityRef: 'system:default/ordering',
        report: await report(ordering, callers.some),
      },
    ]);
  });
});

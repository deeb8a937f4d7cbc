import type { Entity } from '@backstage/catalog-model';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { startGuarded } from '../__testUtils__/guarded';
import {
  callers,
  guardedEntities,
  guardedPolicy,
} from '../__testUtils__/guardedShop';
import type { RequestOptions } from '../__testUtils__/backend';
import { submissionOf } from '../__testUtils__/submissions';
import { spec } from '../schema/openapi.generated';

jest.setTimeout(60_000);

type Guarded = Awaited<ReturnType<typeof startGuarded>>;
type Method = Parameters<Guarded['send']>[0];

const [, header, , ...lines] = (
  /\n\n(\| request[^]+?\|)\n(?:\n|$)/.exec(
    readFileSync(resolve(__dirname, '../../../../docs/permissions.md'), 'utf8'),
  )?.[1] ?? ''
)
  .replace(/^/, '\n')
  .split('\n');

const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim());

/** The columns of the table: who sends the request, about which component. */
const columns = [
  { title: 'nobody', authorization: callers.none, name: 'checkout' },
  { title: 'other', authorization: callers.other, name: 'checkout' },
  { title: 'owner', authorization: callers.owner, name: 'checkout' },
  { title: 'half', authorization: callers.some, name: 'checkout' },
  { title: 'hidden', authorization: callers.some, name: 'cart' },
  { title: 'barred', authorization: callers.barred, name: 'checkout' },
  { title: 'admin', authorization: callers.admin, name: 'checkout' },
  { title: 'service', authorization: callers.service, name: 'checkout' },
];

const area = 'technology.ai';

/** The parameters of paths, except for the name. */
const values: Record<string, string> = {
  modelId: 'cnmm',
  kind: 'component',
  namespace: 'default',
  areaId: area,
  revision: '1',
  aspectId: 'people',
  capabilityId: 'delivery',
};

/** What was found as a provider, by the component that may be seen alike. */
const found: Record<string, string> = { checkout: 'argocd', cart: 'flux' };

function nameIn(template: string, name: string): string {
  return template.startsWith('/capabilities/') ? found[name] ?? name : name;
}

/** The shop, with providers that are found, of which one is hidden. */
function entities(): Entity[] {
  const shop = guardedEntities();
  return [
    ...shop,
    ...shop.flatMap(entity => {
      const name = found[entity.metadata.name];
      return name && entity.kind === 'Component'
        ? [
            {
              ...entity,
              metadata: { ...entity.metadata, name },
              spec: { ...entity.spec, dependsOn: [] },
            },
          ]
        : [];
    }),
  ];
}

const queries: Record<string, string> = {
  '/portfolio/rollups': '?groupBy=system',
  '/portfolio/export': '?format=json',
  '/portfolio/trend': '?from=2026-11-01&to=2026-11-22',
  '/import': '?dryRun=true',
};

const importDocument = {
  assessments: [
    {
      entityRef: 'component:default/checkout',
      submittedAt: '2026-01-01T00:00:00Z',
      submittedBy: 'user:default/ana',
      answers: {},
    },
  ],
};

const bodies: Record<string, unknown> = {
  queryReports: { entityRefs: ['component:default/checkout'] },
  setDraftAnswer: { state: 'assessed', level: 2 },
  submitDraft: {},
  setTarget: { level: 3 },
  postFacts: {
    facts: [
      { id: 'ci/tests', entityRef: 'component:default/checkout', value: true },
    ],
  },
  decideProvider: { decision: 'confirmed' },
  decideProviders: {
    decision: 'confirmed',
    entityRefs: ['component:default/argocd'],
  },
  importAssessments: importDocument,
};

/** An entity that is not in the catalog, as a former name of a component. */
const gone = (name: string) => `component:default/former-${name}`;

/** The operations that need an answer in the draft. */
const onAnswers = ['clearDraftAnswer', 'discardDraft', 'submitDraft'];

const documented: Record<
  string,
  Record<string, { operationId: string }>
> = spec.paths;

const operations = Object.entries(documented).flatMap(([path, methods]) =>
  Object.keys(methods).map(
    method => `${method.toLocaleUpperCase('en-US')} ${path}`,
  ),
);

describe('permissions', () => {
  let guarded: Guarded;
  const checkout = '/entities/component/default/checkout';

  /** Sets an answer in the draft, and names its version in a request. */
  async function answered(operationId: string): Promise<RequestOptions> {
    const authorization = callers.owner;
    const { body } = await guarded.send('get', `${checkout}/draft`, {
      authorization,
    });
    const { version } = body.areas.find(
      ({ areaId }: { areaId: string }) => areaId === area,
    );
    const { headers } = await guarded.send(
      'put',
      `${checkout}/draft/areas/${area}`,
      {
        authorization,
        body: bodies.setDraftAnswer,
        ifMatch: version === null ? undefined : `"${version}"`,
      },
    );
    return operationId === 'submitDraft'
      ? {
          body: await submissionOf(guarded.send, `${checkout}/draft`, {
            authorization,
          }),
        }
      : { ifMatch: headers.etag };
  }

  /**
   * Stores an assessment of an entity that the catalog does not have, and names
   * it in a request. Each caller gets an entity of their own to attach it to.
   */
  async function orphaned(caller: string): Promise<RequestOptions> {
    const name = caller === 'service' ? 'jaeger' : 'prometheus';
    const [entry] = importDocument.assessments;
    await guarded.send('post', '/import', {
      authorization: callers.admin,
      body: { assessments: [{ ...entry, entityRef: gone(name) }] },
    });
    return { body: { from: gone(name), to: `component:default/${name}` } };
  }

  beforeAll(async () => {
    guarded = await startGuarded({
      entities: entities(),
      policy: guardedPolicy,
    });
  });

  it('are documented for every endpoint and caller', () => {
    expect(cells(header)).toEqual([
      'request',
      ...columns.map(({ title }) => title),
    ]);
    expect(lines.map(line => cells(line)[0].replace(/`/g, '')).sort()).toEqual(
      [...operations].sort(),
    );
  });

  it.each(lines.map(line => [cells(line)[0].replace(/`/g, ''), line]))(
    'are as documented for %s',
    async (operation, line) => {
      const [verb, template] = operation.split(' ');
      const { operationId } =
        documented[template][verb.toLocaleLowerCase('en-US')];
      const statuses: string[] = [];
      for (const { title, authorization, name } of columns) {
        if (title === 'hidden' && !template.includes('{name}')) {
          statuses.push('-');
          continue;
        }
        const path = template.replace(
          /\{(\w+)\}/g,
          (_, field: string) =>
            ({ ...values, name: nameIn(template, name) }[field] ?? field),
        );
        const method = verb.toLocaleLowerCase('en-US') as Method;
        const { status } = await guarded.send(
          method,
          `${path}${queries[template] ?? ''}`,
          {
            authorization,
            body: bodies[operationId],
            ...(onAnswers.includes(operationId) &&
              (await answered(operationId))),
            ...(operationId === 'reattachOrphan' && (await orphaned(title))),
          },
        );
        statuses.push(String(status));
      }
      expect([operation, ...statuses]).toEqual([
        operation,
        ...cells(line).slice(1),
      ]);
    },
  );

  it.each(columns.filter(({ title }) => title !== 'hidden'))(
    'are the same for an export of rollups as of entities: $title',
    async ({ authorization }) => {
      const statusOf = async (query: string) => {
        const path = `/portfolio/export?format=json${query}`;
        const { status } = await guarded.send('get', path, { authorization });
        return status;
      };
      expect(await statusOf('&groupBy=system')).toBe(await statusOf(''));
    },
  );

  it.each(operations.filter(operation => operation.includes('{name}')))(
    'make a hidden entity look like one that does not exist: %s',
    async operation => {
      const [verb, template] = operation.split(' ');
      const method = verb.toLocaleLowerCase('en-US') as Method;
      const { operationId } = documented[template][method];
      const ask = async (name: string) => {
        const path = template.replace(
          /\{(\w+)\}/g,
          (_, field: string) =>
            ({ ...values, name: nameIn(template, name) }[field] ?? field),
        );
        const { status, body } = await guarded.send(method, path, {
          authorization: callers.some,
          body: bodies[operationId],
        });
        const text = JSON.stringify(body).replace(
          new RegExp(`\\b${nameIn(template, name)}\\b`, 'g'),
          'NAME',
        );
        return { status, text };
      };
      const hidden = await ask('cart');
      expect(hidden.status).toBe(404);
      expect(hidden).toEqual(await ask('nowhere'));
    },
  );

  it.each(['/import', '/import/', '/IMPORT', '/import?dryRun=true'])(
    'refuse an import before they look at what is imported: %s',
    async path => {
      const statusOf = async (
        authorization: string,
        type: string,
        body: string,
      ) => {
        const response = await request(guarded.server)
          .post(`/api/maturity${path}`)
          .set('Authorization', authorization)
          .type(type)
          .send(body);
        return response.status;
      };
      for (const [type, body, status] of [
        ['application/yaml', 'assessments: []', 200],
        ['application/json', '{"assessments":[]}', 200],
        ['application/yaml', 'assessments: [', 400],
        ['application/json', '{"assessments":', 400],
        ['application/yaml', '', 400],
        ['text/plain', 'assessments: []', 400],
        ['application/yaml', '#'.repeat(6e6), 413],
        ['application/json', `"${'x'.repeat(6e6)}"`, 413],
      ] as const) {
        expect([
          type,
          body.slice(0, 20),
          await statusOf(callers.other, type, body),
          await statusOf(callers.admin, type, body),
        ]).toEqual([type, body.slice(0, 20), 403, status]);
      }
    },
  );
});

import {
  areasOf,
  reviewedDraft,
  type Answer,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Backend } from '../Backend';
import type { Size } from '../generate/organisation';

/** A request with the parameters that make the backend work hardest. */
export interface WorstRequest {
  /** Of the OpenAPI document. */
  operation: string;
  what: string;
  /** @returns the status of the response */
  send: (backend: Backend) => Promise<number>;
  /** Whether it leaves work that goes on after the response. */
  background?: boolean;
}

/** The limit of the length of an import, in bytes. */
const IMPORT_BYTES = 5 * 1024 * 1024;

const YAML = { 'content-type': 'application/yaml' };

/** Every request of the API at its worst, one after the other. */
export function worstRequests(model: Model, size: Size): WorstRequest[] {
  return [
    ...reads(model, size),
    ...edits(model),
    ...facts(size),
    ...providers(model),
    ...portfolio(model, size),
    ...exchange(model),
  ];
}

function get(operation: string, what: string, path: string): WorstRequest {
  return {
    operation,
    what,
    send: backend => backend.status('GET', `/maturity${path}`),
  };
}

function reads(model: Model, size: Size): WorstRequest[] {
  const refs = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
  return [
    get('getModels', 'all', '/models'),
    get('getModel', 'with all its texts', `/models/${model.id}`),
    get(
      'getReport',
      'a component',
      '/entities/component/default/component-1/report',
    ),
    get(
      'getReport',
      'a system of 20',
      '/entities/system/default/system-3/report',
    ),
    get(
      'getReport',
      'a group with 5,000 heirs',
      '/entities/group/default/department-0/report',
    ),
    {
      operation: 'queryReports',
      what: '1,000 components',
      send: backend =>
        backend.status('POST', '/maturity/reports/query', {
          entityRefs: refs(
            'component:default/component',
            Math.min(1000, size.components),
          ),
        }),
    },
    {
      operation: 'queryReports',
      what: '1,000 that there are not, each long',
      send: backend =>
        backend.status('POST', '/maturity/reports/query', {
          entityRefs: refs(`component:default/${'x'.repeat(220)}`, 1000),
        }),
    },
    get(
      'getDraft',
      'a component',
      '/entities/component/default/component-1/draft',
    ),
  ];
}

/** An answer as long as it can be. */
function longAnswer(level: number): Answer {
  return {
    state: 'assessed',
    level,
    note: 'n'.repeat(4000),
    evidence: Array.from({ length: 20 }, (_, index) => ({
      url: `https://example.org/${'u'.repeat(1900)}/${index}`,
      title: 't'.repeat(200),
    })),
  };
}

function facts(size: Size): WorstRequest[] {
  const most = 1000;
  return [
    {
      operation: 'postFacts',
      what: '1,000 with links',
      send: backend =>
        backend.status('POST', '/maturity/facts', {
          facts: Array.from({ length: most }, (_, index) => ({
            id: `ci/fact-${Math.floor(index / size.components)}`,
            entityRef: `component:default/component-${index % size.components}`,
            value: 'v'.repeat(100),
            link: `https://ci.example.com/${index}`,
          })),
        }),
    },
    get(
      'getFacts',
      'of a component',
      '/entities/component/default/component-1/facts',
    ),
  ];
}

/** What is decided about is not found, so nothing changes between rounds. */
function providers({ id, capabilities }: Model): WorstRequest[] {
  const path = `/maturity/capabilities/${capabilities[0].id}/providers`;
  const one = `${path}/component/default/component-1`;
  return [
    get('getCapabilities', 'all', `/capabilities?model=${id}`),
    {
      operation: 'decideProviders',
      what: '100 that were not found',
      send: backend =>
        backend.status('POST', path, {
          decision: 'confirmed',
          entityRefs: Array.from(
            { length: 100 },
            (_, index) => `component:default/component-${index}`,
          ),
        }),
    },
    {
      operation: 'decideProvider',
      what: 'one that was not found',
      send: backend => backend.status('PUT', one, { decision: 'confirmed' }),
    },
    {
      operation: 'withdrawProviderDecision',
      what: 'one that was not made',
      send: backend => backend.status('DELETE', one),
    },
  ];
}

function edits(model: Model): WorstRequest[] {
  const long = '/maturity/entities/component/default/component-9';
  const all = areasOf(model).map(({ id }) => id);
  const put = (backend: Backend, base: string, areaId: string, body: object) =>
    backend.status('PUT', `${base}/draft/areas/${areaId}`, body, {
      'if-match': '*',
    });
  const set = async (
    backend: Backend,
    base: string,
    areaId: string,
    body: object,
  ) => {
    const status = await put(backend, base, areaId, body);
    return status === 412
      ? backend.status('PUT', `${base}/draft/areas/${areaId}`, body)
      : status;
  };
  let rounds = 0;
  const submit =
    (base: string, areaIds: string[], answer: (level: number) => Answer) =>
    async (backend: Backend) => {
      rounds += 1;
      for (const areaId of areaIds) {
        await set(backend, base, areaId, answer((rounds % 4) + 1));
      }
      const draft = await backend.call('GET', `${base}/draft`);
      await backend.call('POST', '/maturity/bench/delays');
      return backend.status('POST', `${base}/assessments`, {
        note: 's'.repeat(4000),
        reviewed: reviewedDraft(draft),
      });
    };
  return [
    {
      operation: 'setDraftAnswer',
      what: 'as long as it can be',
      send: backend => set(backend, long, all[0], longAnswer(1)),
    },
    {
      operation: 'setDraftAnswer',
      what: '300 kB of evidence, refused',
      send: backend =>
        set(backend, long, all[0], {
          ...longAnswer(1),
          evidence: Array(20_000).fill({ url: 'x' }),
        }),
    },
    {
      operation: 'clearDraftAnswer',
      what: 'a long one',
      send: async backend => {
        await set(backend, long, all[1], longAnswer(1));
        return backend.status(
          'DELETE',
          `${long}/draft/areas/${all[1]}`,
          undefined,
          { 'if-match': '*' },
        );
      },
    },
    {
      operation: 'submitDraft',
      what: 'all answers as long as they can be',
      send: submit(long, all, longAnswer),
      background: true,
    },
    {
      operation: 'submitDraft',
      what: 'on a group with 5,000 heirs, until all have followed',
      send: submit(
        '/maturity/entities/group/default/department-0',
        all,
        level => ({ state: 'assessed', level }),
      ),
      background: true,
    },
    get(
      'getAssessments',
      'all revisions of long answers',
      '/entities/component/default/component-9/assessments?limit=1000',
    ),
    get(
      'getAssessment',
      'of long answers',
      '/entities/component/default/component-9/assessments/2',
    ),
    get(
      'getDraft',
      'of long answers',
      '/entities/component/default/component-9/draft',
    ),
    get(
      'getAnswer',
      'a long one',
      `/entities/component/default/component-9/answers/${all[0]}`,
    ),
    get(
      'getReport',
      'of long answers',
      '/entities/component/default/component-9/report',
    ),
    {
      operation: 'discardDraft',
      what: 'of long answers',
      send: async backend => {
        for (const areaId of all) {
          await set(backend, long, areaId, longAnswer(1));
        }
        await backend.call('POST', '/maturity/bench/delays');
        return backend.status('DELETE', `${long}/draft`, undefined, {
          'If-Match': '*',
        });
      },
    },
    {
      operation: 'setTarget',
      what: 'with a long reason',
      send: backend =>
        backend.status('PUT', `${long}/targets/people`, {
          level: 3,
          reason: 'r'.repeat(1000),
        }),
    },
    {
      operation: 'removeTarget',
      what: 'a target',
      send: backend => backend.status('DELETE', `${long}/targets/people`),
    },
  ];
}

function portfolio(model: Model, size: Size): WorstRequest[] {
  const kinds = '&kind=component&kind=system&kind=domain&kind=group';
  const given = model.capabilities.map(({ id }) => `&given=${id}`).join('');
  const owners = Array.from(
    { length: 100 },
    (_, index) => `&owner=group:default/team-${index}`,
  ).join('');
  const text = `&text=${'%25_'.repeat(60)}`;
  const sorts = ['title', 'owner', 'weakest', '-level', 'coverage', '-oldest'];
  return [
    ...['system', 'owner', 'kind', 'type'].map(groupBy =>
      get(
        'getRollups',
        `by ${groupBy}, with areas, all kinds`,
        `/portfolio/rollups?limit=1000&expand=areas&groupBy=${groupBy}${kinds}`,
      ),
    ),
    ...['system', 'kind'].map(groupBy =>
      get(
        'getRollups',
        `by ${groupBy}, all capabilities given`,
        `/portfolio/rollups?limit=1000&expand=areas&groupBy=${groupBy}${kinds}${given}`,
      ),
    ),
    get(
      'getRollups',
      'by system, the weakest first',
      `/portfolio/rollups?limit=1000&groupBy=system&sort=weakest${kinds}`,
    ),
    get(
      'getRollups',
      '100 owners and a text',
      `/portfolio/rollups?groupBy=system${kinds}${owners}${text}`,
    ),
    ...sorts.map(sort =>
      get(
        'getPortfolioEntities',
        `1,000 by ${sort}`,
        `/portfolio/entities?limit=1000&sort=${sort}${kinds}`,
      ),
    ),
    get(
      'getPortfolioEntities',
      'by capability, 100 owners and a text',
      `/portfolio/entities?limit=1000&demand=bringsCloser&capability=observability&text=o${kinds}${owners}`,
    ),
    get(
      'exportPortfolio',
      'all as CSV',
      `/portfolio/export?format=csv${kinds}`,
    ),
    get(
      'exportPortfolio',
      'all as JSON',
      `/portfolio/export?format=json&sort=-level${kinds}`,
    ),
    get(
      'exportPortfolio',
      'what if, by system with areas',
      `/portfolio/export?format=csv&groupBy=system&expand=areas${kinds}${given}`,
    ),
    get(
      'getCapabilityDemand',
      'all kinds',
      `/portfolio/capabilities?${kinds.slice(1)}`,
    ),
    get(
      'getBuildOrder',
      'all kinds',
      `/portfolio/build-order?${kinds.slice(1)}`,
    ),
    get(
      'getTrend',
      'from year 1 to 9999',
      `/portfolio/trend?from=0001-01-01&to=9999-12-31&interval=day${kinds}`,
    ),
    get(
      'getTrend',
      'as many days as there can be',
      `/portfolio/trend?from=2024-02-08&to=2026-11-03&interval=day${kinds}`,
    ),
    get(
      'getTrend',
      'as many weeks as there can be',
      `/portfolio/trend?from=2007-10-01&to=2026-11-03&interval=week${kinds}`,
    ),
    get('getPortfolioStatus', `of ${size.components}`, '/portfolio/status'),
  ];
}

function exchange(model: Model): WorstRequest[] {
  const areaIds = areasOf(model).map(({ id }) => id);
  const send = (what: string, text: string, type = {}): WorstRequest => ({
    operation: 'importAssessments',
    what,
    send: backend =>
      backend.status('POST', '/maturity/import?dryRun=true', text, type),
    background: true,
  });
  const entry = (name: string, answers: object) => ({
    entityRef: `component:default/${name}`,
    submittedAt: '2026-11-02T09:00:00Z',
    submittedBy: 'user:default/bench',
    answers,
  });
  const document = (...assessments: object[]) =>
    JSON.stringify({ assessments });
  const answers = Object.fromEntries(
    areaIds.map(id => [id, { state: 'assessed', level: 1 }]),
  );
  const asYaml = (entries: object[]) =>
    `assessments:\n${entries
      .map(each => `  - ${JSON.stringify(each)}\n`)
      .join('')}`;
  const blockYaml = (count: number) =>
    `assessments:\n${Array.from({ length: count }, (_, index) =>
      [
        `  - entityRef: component:default/component-${index}`,
        '    submittedAt: 2026-11-02T09:00:00Z',
        '    submittedBy: user:default/bench',
        '    answers:',
        ...areaIds.flatMap(id => [
          `      ${id}:`,
          '        state: assessed',
          '        level: 1',
        ]),
        '',
      ].join('\n'),
    ).join('')}`;
  const fill = (each: string) =>
    Math.floor(IMPORT_BYTES / (each.length + 1)) - 1;
  const full = fill(JSON.stringify(entry('component-00000', answers)));
  const small = fill(JSON.stringify(entry('component-00000', {})));
  const unknown = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `people.unknown-${index}`,
        { state: 'unknown' },
      ]),
    );
  return [
    send(
      '5 MB of JSON, with all answers',
      document(
        ...Array.from({ length: full }, (_, index) =>
          entry(`component-${index}`, answers),
        ),
      ),
    ),
    send(
      '5 MB of JSON, without answers',
      document(
        ...Array.from({ length: small }, (_, index) =>
          entry(`component-${index}`, {}),
        ),
      ),
    ),
    send('5 MB of YAML', blockYaml(fill(blockYaml(1)) - 10), YAML),
    send(
      '4 MB of JSON in YAML',
      asYaml(
        Array.from({ length: Math.floor(full * 0.8) }, (_, index) =>
          entry(`component-${index}`, answers),
        ),
      ),
      YAML,
    ),
    send('20,000 unknown areas in one', document(entry('a', unknown(20_000)))),
    send(
      '200 unknown areas in each of 500',
      document(
        ...Array.from({ length: 500 }, (_, index) =>
          entry(`component-${index}`, unknown(200)),
        ),
      ),
    ),
    send(
      '5 MB in one list of numbers',
      `{"assessments":[${'1,'.repeat(2_500_000)}1]}`,
    ),
    send('5 MB in one text', `{"assessments":"${'x'.repeat(5_200_000)}"}`),
    send('5 MB of a comment', `# ${'x'.repeat(5_200_000)}\na: 1`, YAML),
    send('5 MB of dashes', '- '.repeat(2_600_000), YAML),
    send('5 MB of colons', 'a:\n'.repeat(1_700_000), YAML),
    send('more than 5 MB', 'x'.repeat(6_000_000), YAML),
    {
      operation: 'importAssessments',
      what: '1,000 assessments, stored',
      send: importLater(answers),
      background: true,
    },
    get('exportAssessments', 'all as YAML', '/export?format=yaml'),
    get('exportAssessments', 'all as JSON', '/export?format=json'),
    get('getOrphans', 'a page of 1,000', '/orphans?limit=1000'),
    {
      operation: 'reattachOrphan',
      what: 'refused, as the entity is in the catalog',
      send: backend =>
        backend.status('POST', '/maturity/orphans/reattach', {
          from: 'component:default/component-1',
          to: 'component:default/component-2',
        }),
    },
  ];
}

/** Each time of the next second, so that each adds something. */
function importLater(answers: object) {
  let second = 0;
  return (backend: Backend): Promise<number> => {
    second += 1;
    return backend.status('POST', '/maturity/import', {
      assessments: Array.from({ length: 1000 }, (_, index) => ({
        entityRef: `component:default/component-${index + 100}`,
        submittedAt: new Date(
          Date.parse('2026-11-05T09:00:00Z') + second * 1000,
        ).toISOString(),
        submittedBy: 'user:default/bench',
        answers,
      })),
    });
  };
}

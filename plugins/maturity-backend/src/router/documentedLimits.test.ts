import { mockCredentials } from '@backstage/backend-test-utils';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

const root = path.join(__dirname, '../../../..');
const docs = path.join(root, 'docs');
const operations = readFileSync(path.join(docs, 'operations.md'), 'utf8');
const api = readFileSync(path.join(docs, 'api.md'), 'utf8');
const facts = readFileSync(path.join(docs, 'facts.md'), 'utf8');
const security = readFileSync(path.join(root, 'SECURITY.md'), 'utf8');

/** The number that a document states, wherever its lines end. */
function stated(document: string, sentence: RegExp): number {
  const [, number] = sentence.exec(document.replace(/\s+/g, ' ')) ?? [];
  return Number(number?.replace(',', ''));
}

const refs = (count: number) =>
  Array.from({ length: count }, (_, index) => `component:default/c${index}`);

/** An assessment as an import has it. */
const assessmentOf = (name: number | string, answers = {}) => ({
  entityRef: `component:default/c${name}`,
  submittedAt: '2026-01-01T00:00:00Z',
  submittedBy: 'user:default/ana',
  answers,
});

const areaIds = [
  'people.ai',
  'people.culture',
  'people.security',
  'process.security',
  'technology.ai',
  'policy.policy-creation',
];

/** Answers of some bytes together, as JSON. */
function answersOf(bytes: number) {
  const answers = areaIds.map(() => ({
    state: 'assessed',
    level: 1,
    note: '',
    evidence: Array.from({ length: 20 }, (_, index) => ({
      url: `https://example.org/${String(index).padStart(2, '0')}/`,
    })),
  }));
  let missing =
    bytes - answers.reduce((sum, each) => sum + JSON.stringify(each).length, 0);
  const fill = (most: number) => {
    const count = Math.min(most, missing);
    missing -= count;
    return 'x'.repeat(count);
  };
  for (const answer of answers) {
    answer.note = fill(4000);
    for (const link of answer.evidence) link.url += fill(1900);
  }
  return Object.fromEntries(
    areaIds.map((areaId, index) => [areaId, answers[index]]),
  );
}

/** A document for an import, of some megabytes. */
function documentOf(bytes: number): string {
  const entry = { ...assessmentOf(10_000), note: 'x'.repeat(4000) };
  const count = Math.floor((bytes - 1000) / (JSON.stringify(entry).length + 1));
  const assessments = Array.from({ length: count }, (_, index) => ({
    ...entry,
    ...assessmentOf(10_000 + index),
  }));
  return JSON.stringify({ assessments }).padEnd(bytes);
}

const [[, init]] = databaseCases();

describe('the limits in the docs are those of the backend', () => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    maturity = await startMaturity({ knex: await init() });
  });

  it.each([
    ['operations.md', operations, /other request bodies up to (\d+) kB/],
    ['api.md', api, /too large is a 413: (\d+) kB/],
    ['SECURITY.md', security, /body of a request \| (\d+) kB;/],
  ])('for the size of a body, in %s', async (_file, document, sentence) => {
    const limit = stated(document, sentence);
    const statusOf = async (bytes: number) => {
      const body = JSON.stringify({ entityRefs: refs(1) });
      const { status } = await request(maturity.server)
        .post('/api/maturity/reports/query')
        .set('Authorization', mockCredentials.user.header())
        .type('json')
        .send(body.padEnd(bytes));
      return status;
    };
    expect(await statusOf(limit * 1000)).toBe(200);
    // A kilobyte of 1,024 bytes would be one as well.
    expect(await statusOf(limit * 1024 + 1)).toBe(413);
  });

  it.each([
    ['operations.md', operations, /An import can have up to (\d+) MB/],
    ['api.md', api, /(\d+) MB for an import/],
    ['SECURITY.md', security, /(\d+) MB for an import/],
  ])('for the size of an import, in %s', async (_file, document, sentence) => {
    const limit = stated(document, sentence);
    const statusOf = async (bytes: number) => {
      const { status } = await request(maturity.server)
        .post('/api/maturity/import?dryRun=true')
        .set('Authorization', mockCredentials.user.header())
        .type('json')
        .send(documentOf(bytes));
      return status;
    };
    expect(await statusOf(limit * 1000 * 1000)).toBe(200);
    expect(await statusOf(limit * 1024 * 1024 + 1)).toBe(413);
  });

  it('for the assessments of an import', async () => {
    const limit = stated(api, /MB and ([\d,]+) assessments/);
    expect(stated(security, /an import \| ([\d,]+) assessments/)).toBe(limit);
    const statusOf = async (count: number) => {
      const assessments = Array.from({ length: count }, (_, index) =>
        assessmentOf(index),
      );
      const { status } = await maturity.send('post', '/import?dryRun=true', {
        body: { assessments },
      });
      return status;
    };
    expect([await statusOf(limit), await statusOf(limit + 1)]).toEqual([
      200, 400,
    ]);
  });

  it.each([
    ['operations.md', operations, /can have up to (\d+) kB, texts included/],
    ['SECURITY.md', security, /answers of an assessment \| (\d+) kB/],
  ])('for the answers of one, in %s', async (_file, document, sentence) => {
    const limit = stated(document, sentence);
    const resultOf = async (bytes: number) => {
      const assessments = [assessmentOf('long', answersOf(bytes))];
      const { body } = await maturity.send('post', '/import?dryRun=true', {
        body: { assessments },
      });
      return body.items[0].result;
    };
    expect([
      await resultOf(limit * 1000),
      await resultOf(limit * 1000 + 1),
    ]).toEqual(['would-import', 'refused']);
  });

  it.each([
    ['operations.md', operations, /be assessed (\d+) times in 24 hours/],
    ['SECURITY.md', security, /of an entity \| (\d+) in 24 hours/],
  ])(
    'for the assessments of a day, in %s',
    async (file, document, sentence) => {
      const limit = stated(document, sentence);
      const ref = `component:default/${
        file === 'SECURITY.md' ? 'cart' : 'checkout'
      }`;
      const entity = ref.replace(':', '/');
      // Those of an import count, although it may have more.
      const assessments = Array.from({ length: limit - 1 }, (_, index) => ({
        ...assessmentOf(''),
        entityRef: ref,
        submittedAt: new Date(Date.now() - 60_000 + index * 1000).toISOString(),
      }));
      const submit = async () => {
        await maturity.answer(entity, 'people.ai', { state: 'unknown' });
        const { status } = await maturity.send(
          'post',
          `/entities/${entity}/assessments`,
          { body: await maturity.submission(entity) },
        );
        return status;
      };
      const importAll = (all: object[]) =>
        maturity.send('post', '/import', { body: { assessments: all } });
      expect((await importAll(assessments)).status).toBe(200);
      expect([await submit(), await submit()]).toEqual([201, 429]);
    },
  );

  const postOf = async (all: object[]) => {
    const body = { facts: all };
    return (await maturity.send('post', '/facts', { body })).status;
  };

  it.each([
    ['operations.md', operations, /A request has up to ([\d,]+) facts/],
    ['facts.md', facts, /takes up to ([\d,]+) facts/],
    ['SECURITY.md', security, /facts \| ([\d,]+) in a request/],
  ])('for the facts of a request, in %s', async (_file, document, sentence) => {
    const limit = stated(document, sentence);
    const factsAbout = (count: number) =>
      refs(count).map(entityRef => ({ id: 'ci/tests', entityRef, value: 1 }));
    expect([
      await postOf(factsAbout(limit)),
      await postOf(factsAbout(limit + 1)),
    ]).toEqual([200, 400]);
  });

  it.each([
    ['operations.md', operations, /facts, and an entity up to (\d+)/],
    ['facts.md', facts, /An entity has at most (\d+) facts/],
    ['SECURITY.md', security, /in a request; (\d+) of an entity/],
  ])('for the facts of an entity, in %s', async (file, document, sentence) => {
    const limit = stated(document, sentence);
    const entityRef = `component:default/of-${file}`;
    const ids = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `ci/a${index}`,
        entityRef,
        value: true,
      }));
    expect([
      await postOf(ids(limit + 1)),
      await postOf(ids(limit)),
      await postOf([{ id: 'ci/another', entityRef, value: true }]),
    ]).toEqual([409, 200, 409]);
  });

  it('for the rows of a page', async () => {
    const limit = stated(operations, /A page has up to ([\d,]+) rows/);
    const statusOf = async (rows: number) =>
      (await maturity.send('get', `/portfolio/entities?limit=${rows}`)).status;
    expect([await statusOf(limit), await statusOf(limit + 1)]).toEqual([
      200, 400,
    ]);
  });

  it('for the entities of a query', async () => {
    const limit = stated(
      operations,
      /query of reports up to ([\d,]+) entities/,
    );
    const statusOf = async (count: number) => {
      const body = { entityRefs: refs(count) };
      return (await maturity.send('post', '/reports/query', { body })).status;
    };
    expect([await statusOf(limit), await statusOf(limit + 1)]).toEqual([
      200, 400,
    ]);
  });
});

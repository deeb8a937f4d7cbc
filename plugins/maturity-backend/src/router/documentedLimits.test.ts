import { mockCredentials } from '@backstage/backend-test-utils';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

const docs = path.join(__dirname, '../../../../docs');
const operations = readFileSync(path.join(docs, 'operations.md'), 'utf8');
const api = readFileSync(path.join(docs, 'api.md'), 'utf8');

/** The number that a document states, wherever its lines end. */
function stated(document: string, sentence: RegExp): number {
  const [, number] = sentence.exec(document.replace(/\s+/g, ' ')) ?? [];
  return Number(number?.replace(',', ''));
}

const refs = (count: number) =>
  Array.from({ length: count }, (_, index) => `component:default/c${index}`);

const [[, init]] = databaseCases();

describe('the limits in the docs are those of the backend', () => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    maturity = await startMaturity({ knex: await init() });
  });

  it.each([
    ['operations.md', operations, /other request bodies up to (\d+) kB/],
    ['api.md', api, /too large is a 413: (\d+) kB/],
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

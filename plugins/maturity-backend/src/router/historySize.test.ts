import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';

jest.setTimeout(120_000);

const checkout = 'component/default/checkout';
const system = 'system/default/ordering';

/** An answer with as long a note and as much evidence as people may write. */
const longAnswer = (level: number) => ({
  state: 'assessed',
  level,
  note: 'n'.repeat(4000),
  evidence: Array.from({ length: 20 }, (_, index) => ({
    url: `https://example.org/${index}/${'u'.repeat(1900)}`,
  })),
});

/** What an assessment of one area with such an answer takes. */
const LONG = 40_000;

const REVISIONS = 6;

describe.each(databaseCases())('long histories on %s', (_name, init) => {
  let knex: Awaited<ReturnType<typeof init>>;
  let maturity: Awaited<ReturnType<typeof startMaturity>>;

  /** How much the database returns while something is done. */
  async function bytesRead(work: () => Promise<unknown>): Promise<number> {
    let bytes = 0;
    const count = (rows: unknown) => {
      bytes += JSON.stringify(rows)?.length ?? 0;
    };
    knex.on('query-response', count);
    await work();
    knex.removeListener('query-response', count);
    return bytes;
  }

  const read = async (path: string) => {
    const { status, text } = await maturity.send('get', path);
    expect({ path, status }).toEqual({ path, status: 200 });
    return text;
  };

  beforeAll(async () => {
    knex = await init();
    maturity = await startMaturity({ knex });
    await maturity.reconcile();
    for (const entity of [checkout, system]) {
      for (let revision = 1; revision <= REVISIONS; revision++) {
        const level = 1 + (revision % 4);
        await maturity.answer(entity, 'people.ai', longAnswer(level));
        await maturity.submit(entity);
      }
    }
  });

  it.each([
    ['the list of assessments', `/entities/${checkout}/assessments`],
    ['a report', `/entities/${checkout}/report`],
    ['a report that inherits', '/entities/component/default/cart/report'],
    [
      'the draft of an entity that inherits',
      '/entities/component/default/cart/draft',
    ],
    ['the portfolio', '/portfolio/entities'],
    ['the trend', '/portfolio/trend'],
  ])('are not read for %s', async (_view, path) => {
    let text = '';
    const bytes = await bytesRead(async () => {
      text = await read(path);
    });
    expect(bytes).toBeLessThan(LONG / 2);
    expect(text).not.toContain('nnnn');
    expect(text).not.toContain('https://example.org');
  });

  it('are not read for many reports', async () => {
    const bytes = await bytesRead(async () => {
      const { status, text } = await maturity.send('post', '/reports/query', {
        body: {
          entityRefs: ['component:default/checkout', 'component:default/cart'],
        },
      });
      expect(status).toBe(200);
      expect(text).not.toContain('nnnn');
    });
    expect(bytes).toBeLessThan(LONG / 2);
  });

  it('are not read to project all that inherits', async () => {
    // As though the rules had changed.
    await knex('projected_reports').update({ digest: '' });
    const bytes = await bytesRead(() => maturity.reconcile());
    expect(bytes).toBeLessThan(LONG / 2);
    const [{ digest }] = await knex('projected_reports').limit(1);
    expect(digest).not.toBe('');
  });

  it('are read as far as somebody opens an answer', async () => {
    const answer = await read(
      '/entities/component/default/cart/answers/people.ai',
    );
    expect(JSON.parse(answer)).toMatchObject({
      answer: longAnswer(1 + (REVISIONS % 4)),
      provenance: { entityRef: 'system:default/ordering', revision: REVISIONS },
    });
  });
});

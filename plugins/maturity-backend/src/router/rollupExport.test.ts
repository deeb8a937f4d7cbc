import { parse } from 'csv-parse/sync';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type {
  AreaRollup,
  AspectRollup,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { databaseCases } from '../__testUtils__/databases';
import { portfolioEntities, startPortfolio } from '../__testUtils__/portfolio';

jest.setTimeout(60_000);

const folder = createMockDirectory();

describe.each(databaseCases())('rollups as files on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startPortfolio>>;
  beforeAll(async () => {
    const entities = portfolioEntities();
    // A group whose title a spreadsheet would evaluate.
    entities.find(
      ({ metadata }) => metadata.name === 'ordering',
    )!.metadata.title = '=HYPERLINK("x"), and more';
    maturity = await startPortfolio({ folder, knex: await init(), entities });
  });

  async function read(path: string) {
    const { status, body } = await maturity.send('get', `/portfolio/${path}`);
    expect({ path, status }).toEqual({ path, status: 200 });
    return body;
  }

  /** The rollups of all pages, with one rollup per page. */
  async function rollups(query: string) {
    const items: Rollup[] = [];
    let cursor = '';
    do {
      const page = await read(`rollups?${query}&limit=1${cursor}`);
      items.push(...page.items);
      cursor = page.nextCursor && `&cursor=${page.nextCursor}`;
    } while (cursor);
    return items;
  }

  const queries = [
    'groupBy=system',
    'groupBy=system&expand=areas&given=observability',
    'groupBy=owner&kind=component&kind=system',
    'groupBy=lifecycle&text=c',
    'groupBy=type&type=none',
  ];

  it.each(queries)(
    'contain the rollups of all pages as JSON: %s',
    async query => {
      expect(await read(`export?format=json&${query}`)).toEqual({
        items: await rollups(query),
        someHidden: false,
        ...(query.includes('given') && { given: ['observability'] }),
      });
    },
  );

  it.each(queries)(
    'contain the rollups of all pages as CSV: %s',
    async query => {
      const { status, text, headers } = await maturity.get(
        `/portfolio/export?format=csv&${query}`,
      );
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      const [names, ...rows]: string[][] = parse(text, { bom: true });
      const table = rows.map(row =>
        Object.fromEntries(row.map((cell, index) => [names[index], cell])),
      );
      const cell = (value: unknown) => (value === null ? '' : String(value));
      const distribution = (id: string, of: AspectRollup | AreaRollup) => ({
        ...Object.fromEntries(
          Object.entries(of.counts).map(([level, count]) => [
            `${id} ${level}`,
            cell(count),
          ]),
        ),
        [`${id} notAssessed`]: cell(of.notAssessed),
        [`${id} inherited`]: cell(of.inherited),
        [`${id} median`]: cell(of.median),
        [`${id} min`]: cell(of.min),
      });
      const isWhatIf = query.includes('given');
      const expected = (await rollups(query)).map(rollup => ({
        group: rollup.group.ref ?? rollup.group.value ?? '',
        title: rollup.group.title.replace(/^=/, "'="),
        entities: cell(rollup.entities),
        notAssessed: cell(rollup.notAssessed),
        withoutOwnAssessment: cell(rollup.withoutOwnAssessment),
        stale: cell(rollup.stale),
        answered: cell(rollup.coverage.answered),
        total: cell(rollup.coverage.total),
        claimsSupported: cell(rollup.evidence.supported),
        claimsContradicted: cell(rollup.evidence.contradicted),
        claimsWithoutEvidence: cell(rollup.evidence.none),
        ...Object.assign(
          {},
          ...rollup.aspects.map(each => distribution(each.aspectId, each)),
          ...(rollup.areas ?? []).map(each => distribution(each.areaId, each)),
        ),
        ...(isWhatIf && { given: 'observability' }),
      }));
      expect(table).toEqual(expected);
      // Eleven, plus ten per aspect and area: six levels and four more.
      const distributions = query.includes('areas') ? 2 + 5 : 2;
      expect(names).toHaveLength(11 + 10 * distributions + Number(isWhatIf));
    },
  );

  it('contain the expected rows', async () => {
    const { text } = await maturity.get(
      '/portfolio/export?format=csv&groupBy=system&given=observability',
    );
    expect(text.split('\r\n')).toEqual([
      '\uFEFFgroup,title,entities,notAssessed,withoutOwnAssessment,stale,answered,total,claimsSupported,claimsContradicted,claimsWithoutEvidence,' +
        'people 0,people 1,people 2,people 3,people 4,people 5,people notAssessed,people inherited,people median,people min,' +
        'technology 0,technology 1,technology 2,technology 3,technology 4,technology 5,technology notAssessed,technology inherited,technology median,technology min,given',
      // checkout and cart inherit people at 3. With what is given, checkout
      // rises to 4 in people, and from 2 to 3 in technology.
      'system:default/ordering,"\'=HYPERLINK(""x""), and more",2,0,1,2,3,10,0,0,5,0,0,0,1,1,0,0,2,3,3,0,0,0,1,0,0,1,0,3,3,observability',
      ',None,1,1,1,0,0,5,0,0,0,0,0,0,0,0,0,1,0,,,0,0,0,0,0,0,1,0,,,observability',
      '',
    ]);
  });

  it.each([
    ['groupBy=colour', 'query.groupBy'],
    ['groupBy=system&level=2', 'level'],
    ['groupBy=system&stale=false', 'stale'],
    ['groupBy=system&capability=observability', 'capability'],
    ['groupBy=system&given=none', "given: test has no capability 'none'"],
    ['expand=areas', 'expand'],
    ['given=observability', 'given'],
  ])('respond to %s with 400, naming %s', async (query, named) => {
    const path = `/portfolio/export?format=csv&${query}`;
    const { status, body } = await maturity.send('get', path);
    expect(status).toBe(400);
    expect(body.error.message).toContain(named);
  });
});

import type { startMaturity } from '../backend';

const checkout = '/entities/component/default/checkout';

const groupings = ['system', 'domain', 'owner', 'kind', 'type', 'lifecycle'];

const sorts = ['title', 'level', 'coverage', 'oldest', 'contradicted'].flatMap(
  sort => [sort, `-${sort}`],
);

/** Lists that have more than one page. */
const lists = [
  `${checkout}/assessments?limit=1`,
  ...groupings.map(
    by => `/portfolio/rollups?limit=1&kind=component&kind=system&groupBy=${by}`,
  ),
  ...sorts.map(sort => `/portfolio/entities?limit=1&sort=${sort}`),
  '/portfolio/entities?limit=1&sort=-level&aspect=people',
  '/portfolio/entities?limit=1&sort=level&area=people.ai',
  '/portfolio/entities?limit=1&text=c',
  '/portfolio/entities?limit=1&level=none&kind=component&kind=group',
];

const others = [
  '/models',
  '/models/cnmm',
  `${checkout}/report`,
  `${checkout}/draft`,
  `${checkout}/facts`,
  `${checkout}/answers/people.ai`,
  `${checkout}/assessments/1`,
  '/portfolio/rollups?groupBy=system&expand=areas&given=observability',
  '/portfolio/capabilities',
  '/portfolio/build-order',
  '/capabilities',
  '/portfolio/trend?from=2026-01-01&to=2026-06-30&interval=week',
  '/portfolio/status',
];

/** What a client knows from earlier responses. */
export interface Earlier {
  /** Lists, with the cursor of their second page. */
  pages: { path: string; cursor: string }[];
  /** What has been read, and its `ETag`. */
  reads: { path: string; etag: string }[];
  /** By name of the field, such as `areaId`. */
  values: Map<string, string[]>;
}

/** Reads whatever there is to read. */
export async function readAll({
  send,
}: Awaited<ReturnType<typeof startMaturity>>): Promise<Earlier> {
  const earlier: Earlier = { pages: [], reads: [], values: new Map() };
  for (const path of [...lists, ...others]) {
    const { status, body, headers } = await send('get', path);
    expect([path, status]).toEqual([path, 200]);
    earlier.reads.push({ path, etag: headers.etag });
    if (lists.includes(path)) {
      expect([path, body.nextCursor]).toEqual([path, expect.any(String)]);
      earlier.pages.push({ path, cursor: body.nextCursor });
    }
    collect(earlier.values, '', body);
  }
  return earlier;
}

/** Collects texts and numbers by the name of their field. */
function collect(
  values: Earlier['values'],
  name: string,
  content: unknown,
): void {
  if (Array.isArray(content)) {
    for (const item of content) collect(values, name, item);
  } else if (typeof content === 'object' && content !== null) {
    for (const [field, value] of Object.entries(content)) {
      collect(values, field, value);
    }
  } else if (typeof content === 'string' || typeof content === 'number') {
    const known = values.get(name) ?? [];
    const value = String(content);
    if (!known.includes(value)) values.set(name, [...known, value]);
  }
}

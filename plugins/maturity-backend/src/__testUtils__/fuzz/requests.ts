import fc from 'fast-check';
import type { Earlier } from './earlier';
import { bodyOf, garbageTags, garbageText } from './garbage';
import type { Operation } from './operations';

/** The fields of earlier responses whose values a parameter may take. */
const fieldsOf: Record<string, string[]> = {
  area: ['areaId'],
  aspect: ['aspectId'],
  capability: ['capabilityId'],
  cursor: ['nextCursor'],
  domain: ['domain', 'ref', 'entityRef'],
  entityRef: ['entityRef', 'ref'],
  from: ['date', 'submittedAt'],
  given: ['capabilityId'],
  model: ['modelId'],
  owner: ['owner', 'ref', 'submittedBy'],
  risesWith: ['capabilityId'],
  system: ['system', 'ref', 'entityRef'],
  text: ['title', 'entityRef'],
  to: ['date', 'submittedAt'],
  without: ['group'],
};

/** Values that no response contains. */
const choices: Record<string, string[]> = {
  demand: ['soleBlocker', 'bringsCloser', 'inUse'],
  dryRun: ['true', 'false'],
  expand: ['areas'],
  format: ['json', 'csv', 'yaml'],
  groupBy: ['system', 'domain', 'owner', 'kind', 'type', 'lifecycle'],
  interval: ['day', 'week'],
  level: ['1', '2', 'none'],
  limit: ['1', '2', '1000'],
  sort: ['title', '-level', 'oldest'],
  stale: ['true', 'false'],
  withinOwnReach: ['true', 'false'],
};

/** Without them, a request would get no further than the first check. */
const required = ['groupBy', 'format'];

const segmentNames = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

/** A request as it is sent. */
export interface FuzzedRequest {
  /** Below the plugin's own path. */
  url: string;
  body: string;
  type: string;
  ifMatch: string | null;
  ifNoneMatch: string | null;
}

/** Requests that are valid, nearly valid, or garbage. */
export function requestOf(
  operation: Operation,
  earlier: Earlier,
): fc.Arbitrary<FuzzedRequest> {
  const tags = tagsOf(earlier);
  return fc
    .record({
      path: pathOf(operation, earlier),
      query: fc.tuple(
        ...operation.queries.map(query => queryOf(query, earlier)),
      ),
      body: bodyOf(operation.name),
      type: fc.constantFrom(
        ...Array<string>(6).fill('application/json'),
        'application/yaml',
        'text/plain',
      ),
      ifMatch: fc.option(tags, { freq: 2 }),
      ifNoneMatch: fc.option(tags, { freq: 2 }),
    })
    .map(({ path, query, ...rest }) => {
      const pairs = query.flat();
      return {
        ...rest,
        url: pairs.length ? `${path}?${pairs.join('&')}` : path,
      };
    });
}

/** The version of a draft, the `ETag` of a read, several of them, or garbage. */
function tagsOf({ reads, values }: Earlier): fc.Arbitrary<string> {
  const known = fc.constantFrom(
    ...reads.map(({ etag }) => etag),
    ...(values.get('version') ?? []).flatMap(version => [
      `"${version}"`,
      `W/"${version}"`,
    ]),
  );
  return fc.oneof(
    known,
    fc.array(known, { minLength: 1, maxLength: 4 }).map(all => all.join(', ')),
    garbageTags,
  );
}

function pathOf({ path }: Operation, earlier: Earlier): fc.Arbitrary<string> {
  const names = segmentNames(path);
  const entity = fc
    .constantFrom(...valuesOf('entityRef', earlier))
    .map(ref => ref.split(/[:/]/));
  return fc
    .record({
      entity,
      segments: fc.tuple(...names.map(name => segmentOf(name, earlier))),
    })
    .map(({ entity: [kind, namespace, name], segments }) => {
      const known: Record<string, string> = { kind, namespace, name };
      return names.reduce(
        (url, segment, index) =>
          url.replace(`{${segment}}`, () =>
            encodeURIComponent(segments[index] ?? known[segment] ?? 'x'),
          ),
        path,
      );
    });
}

/** Null stands for what belongs to an entity of an earlier response. */
function segmentOf(
  name: string,
  earlier: Earlier,
): fc.Arbitrary<string | null> {
  // With an empty segment, it is not one of the paths.
  const broken = garbageText.filter(text => !/^\.{0,2}$/.test(text));
  const valid = ['kind', 'namespace', 'name'].includes(name)
    ? fc.constant(null)
    : fc.constantFrom(...valuesOf(name, earlier));
  return fc.oneof(
    { weight: 20, arbitrary: valid },
    { weight: 1, arbitrary: broken },
  );
}

/** No parameter, or one or several, each encoded. */
function queryOf(
  { name, isList }: Operation['queries'][number],
  earlier: Earlier,
): fc.Arbitrary<string[]> {
  const valid = fc.constantFrom(...valuesOf(name, earlier));
  const values = fc.oneof(
    {
      weight: required.includes(name) ? 1 : 80,
      arbitrary: fc.constant<string[]>([]),
    },
    {
      weight: 10,
      arbitrary: fc.array(valid, { minLength: 1, maxLength: isList ? 3 : 1 }),
    },
    {
      weight: 1,
      arbitrary: fc.array(garbageText, { minLength: 1, maxLength: 3 }),
    },
  );
  const suffixes = isList ? ['', '', '[]', '%5B%5D', '[0]'] : [''];
  return fc
    .record({
      values,
      encode: fc.constantFrom(encodeAsForm, encodeByPercent),
      suffix: fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom(...suffixes) },
        { weight: 1, arbitrary: fc.constantFrom('[]', '[a]', '[__proto__]') },
      ),
    })
    .map(({ values: texts, encode, suffix }) =>
      texts.map(text => `${name}${suffix}=${encode(text)}`),
    );
}

/** As browsers do. */
function encodeAsForm(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

/** As most libraries do. */
function encodeByPercent(text: string): string {
  return encodeAsForm(text).replaceAll('+', '%20');
}

function valuesOf(parameter: string, { values }: Earlier): string[] {
  const fields = fieldsOf[parameter] ?? [parameter];
  const found = [
    ...(choices[parameter] ?? []),
    ...fields.flatMap(field => values.get(field) ?? []),
  ];
  return found.length > 0 ? found : ['x'];
}

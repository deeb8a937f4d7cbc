import {
  componentOf,
  componentRefs,
  get,
  systemOf,
  type Visit,
  type Visitor,
} from './Visit';

const groupings = ['system', 'domain', 'owner', 'kind', 'type', 'lifecycle'];
const sorts = ['title', '-title', 'level', '-level', 'coverage', '-oldest'];

function filterOf({ random, size }: Visitor): string {
  switch (random.between(0, 4)) {
    case 0:
      return `&system=system:default/system-${random.between(
        0,
        size.systems - 1,
      )}`;
    case 1:
      return '&type=service&lifecycle=production';
    case 2:
      return `&text=component-${random.between(0, 99)}`;
    case 3:
      return '&kind=component&kind=system&kind=domain&kind=group';
    default:
      return '';
  }
}

/** What people and programs read. */
export const reads: Visit[] = [...reports(), ...portfolio()];

function reports(): Visit[] {
  return [
    {
      what: 'the tab of a component',
      weight: 20,
      visit: visitor => get(visitor, `${componentOf(visitor)}/report`),
    },
    {
      what: 'the tab of a system',
      weight: 5,
      visit: visitor => get(visitor, `${systemOf(visitor)}/report`),
    },
    {
      what: 'the tab of a group',
      weight: 2,
      visit: visitor =>
        get(visitor, '/entities/group/default/department-0/report'),
    },
    {
      what: 'the history of a component',
      weight: 4,
      visit: async visitor => {
        const component = componentOf(visitor);
        await get(visitor, `${component}/assessments?limit=5`);
        return get(visitor, `${component}/assessments/1`);
      },
    },
    {
      what: 'reports of 100 components',
      weight: 2,
      visit: visitor =>
        visitor.backend.status('POST', '/maturity/reports/query', {
          entityRefs: componentRefs(visitor, 100),
        }),
    },
    {
      what: 'the models',
      weight: 2,
      visit: async visitor => {
        await get(visitor, '/models');
        return get(visitor, `/models/${visitor.model.id}`);
      },
    },
  ];
}

function portfolio(): Visit[] {
  return [
    {
      what: 'rollups, page by page',
      weight: 6,
      visit: visitor =>
        turnPages(
          visitor,
          `/portfolio/rollups?limit=50&groupBy=${visitor.random.pick(
            groupings,
          )}${filterOf(visitor)}`,
        ),
    },
    {
      what: 'entities, page by page',
      weight: 6,
      visit: visitor =>
        turnPages(
          visitor,
          `/portfolio/entities?limit=50&sort=${visitor.random.pick(
            sorts,
          )}${filterOf(visitor)}`,
        ),
    },
    {
      what: 'a what-if',
      weight: 2,
      visit: visitor => {
        const { id } = visitor.random.pick(visitor.model.capabilities);
        return get(
          visitor,
          `/portfolio/rollups?groupBy=system&given=${id}${filterOf(visitor)}`,
        );
      },
    },
    {
      what: 'capabilities, trend and status',
      weight: 4,
      visit: async visitor => {
        await get(visitor, `/portfolio/capabilities?${filterOf(visitor)}`);
        await get(visitor, `/portfolio/trend?${filterOf(visitor)}`);
        return get(visitor, '/portfolio/status');
      },
    },
    {
      what: 'an export',
      weight: 2,
      visit: visitor =>
        get(visitor, `/portfolio/export?format=csv${filterOf(visitor)}`),
    },
    {
      what: 'an export of everything, broken off',
      weight: 2,
      visit: ({ backend, random }) =>
        backend.breakOff(
          random.pick([
            '/maturity/export',
            '/maturity/portfolio/export?format=json',
            '/maturity/portfolio/export?format=csv&groupBy=owner&expand=areas',
          ]),
        ),
    },
    {
      what: 'a view that has not changed',
      weight: 2,
      visit: async ({ backend }) => {
        const path = '/maturity/models';
        const etag = await backend.etag(path);
        return backend.status('GET', path, undefined, {
          'if-none-match': etag,
          // Otherwise fetch asks for a response that is not from a cache.
          'cache-control': 'max-age=0',
        });
      },
    },
  ];
}

/** Reads up to three pages. */
async function turnPages(
  { backend, random }: Visitor,
  path: string,
): Promise<number> {
  let cursor: string | undefined;
  const pages = random.between(1, 3);
  for (let page = 0; page < pages; page++) {
    const { nextCursor } = await backend.call(
      'GET',
      `/maturity${path}${cursor ? `&cursor=${cursor}` : ''}`,
    );
    if (nextCursor === undefined) break;
    cursor = nextCursor;
  }
  return 200;
}

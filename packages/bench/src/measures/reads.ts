import type { Backend } from '../Backend';
import { LARGE_TEAM, type Size } from '../generate/organisation';
import { sideBySide, type Measure, type Run } from './Measure';

/** Components of a portfolio that is compared with one entity as a whole. */
const SMALL = 2000;

/** One view each, against one entity as the catalog gives it. */
export async function measureReads(
  backend: Backend,
  size: Size,
): Promise<Measure[]> {
  // Others each time, so that little is answered from what was just read.
  let next = 0;
  const component = () => {
    next = (next + 7919) % size.components;
    return `component-${next}`;
  };
  const byName = (name: string) =>
    backend.call('GET', `/catalog/entities/by-name/component/default/${name}`);
  const get =
    (path: string): Run =>
    () =>
      backend.call('GET', `/maturity${path}`);
  const partsOfSystem = Math.round(size.components / size.systems);
  const views: {
    what: string;
    run: Run;
    against?: Run;
    goal?: number;
    by?: 'p50' | 'p95';
    count?: number;
  }[] = [
    {
      what: 'report of one entity, again and again',
      run: get('/entities/component/default/component-77/report'),
      against: () => byName('component-77'),
      goal: 2,
      by: 'p95',
      count: 300,
    },
    {
      what: 'report of another entity each time',
      run: () =>
        backend.call(
          'GET',
          `/maturity/entities/component/default/${component()}/report`,
        ),
      count: 100,
    },
    {
      what: `a system of ${partsOfSystem}`,
      run: get(
        '/portfolio/rollups?groupBy=system&system=system:default/system-3',
      ),
      goal: 3,
      count: 100,
    },
    {
      what: `what a team of ${Math.min(LARGE_TEAM, size.components)} owns`,
      run: get('/portfolio/rollups?groupBy=owner&owner=group:default/team-0'),
      goal: 4,
      count: 100,
    },
    {
      what: `the whole portfolio of ${size.components}, by domain`,
      run: get('/portfolio/rollups?groupBy=domain&limit=1000'),
      // One that grows with the entities says nothing of many of them.
      goal: size.components <= SMALL ? 8 : undefined,
      count: 20,
    },
    {
      what: 'a page of 100 entities',
      run: get('/portfolio/entities?limit=100'),
      count: 30,
    },
    {
      what: 'what if three capabilities were given, a page of 100 systems',
      run: get(
        '/portfolio/rollups?groupBy=system&given=observability&given=build-and-test&given=identity-and-secrets',
      ),
      count: 10,
    },
  ];
  const measures: Measure[] = [];
  for (const { what, run, goal, by = 'p50', count = 50, ...view } of views) {
    const { against = () => byName(component()) } = view;
    const timings = await sideBySide(run, against, { count });
    measures.push({ what, against: 'catalog by-name', by, goal, ...timings });
  }
  return measures;
}

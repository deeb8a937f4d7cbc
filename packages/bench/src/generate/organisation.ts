import type { Entity } from '@backstage/catalog-model';
import { EntityBook } from './EntityBook';
import { Random } from './Random';

/** How large an organisation is. */
export interface Size {
  components: number;
  systems: number;
  seed: number;
  /** Whether components have the annotations that facts are read from. */
  facts: boolean;
}

/** Components of the first team: what a large team owns. */
export const LARGE_TEAM = 400;

/** Components that one department owns by its teams. */
export const DEPARTMENT = 5000;

const TEAM = 100;
const SYSTEMS_OF_A_DOMAIN = 25;

/** What the platform team offers; the rest nobody does. */
const OFFERED = [
  'observability',
  'identity-and-secrets',
  'build-and-test',
  'messaging',
  'data',
  'security',
];

/** The annotations of components, and the share of those that have them. */
const ANNOTATIONS: [string, number][] = [
  ['github.com/project-slug', 0.9],
  ['backstage.io/techdocs-ref', 0.5],
  ['backstage.io/kubernetes-id', 0.5],
  ['sonarqube.org/project-key', 0.4],
  ['argocd/app-name', 0.3],
  ['grafana/dashboard-selector', 0.3],
  ['pagerduty.com/service-id', 0.2],
  ['goharbor.io/repository-slug', 0.2],
];

const types = ['service', 'website', 'library'];
const lifecycles = ['production', 'production', 'production', 'experimental'];

/** Whoever the bench acts as: one who may do everything. */
export const BENCH_USER = 'user:default/bench';

/** One who sees what the first team owns, by a condition of the policy. */
export const SEES_A_FEW = 'user:default/bench-few';

/** One whose condition all entities meet. */
export const SEES_BY_CONDITION = 'user:default/bench-condition';

/**
 * An organisation with components in systems, systems in domains, teams in
 * departments, and providers that components depend on. The same size and
 * seed give the same one.
 *
 * @returns entities as the catalog has them, with relations in both directions
 */
export function organisation({
  components,
  systems,
  seed,
  facts,
}: Size): Entity[] {
  const random = new Random(seed);
  // Of its own, so that everything else is the same with facts and without.
  const chance = new Random(seed + 1);
  const book = new EntityBook();
  const teamOf = (component: number) =>
    component < LARGE_TEAM
      ? 'group:default/team-0'
      : `group:default/team-${1 + Math.floor((component - LARGE_TEAM) / TEAM)}`;
  const systemOf = (component: number) =>
    Math.floor((component * systems) / components);

  addPlatform(book);
  for (let component = 0; component < components; component++) {
    const ref = `component:default/component-${component}`;
    const team = teamOf(component);
    const department = `group:default/department-${Math.floor(
      component / DEPARTMENT,
    )}`;
    if (!book.has(department)) book.add(department, { type: 'department' });
    if (!book.has(team)) {
      book.add(team, { type: 'team' });
      book.relate(team, 'childOf', 'parentOf', department);
    }
    const index = systemOf(component);
    const system = `system:default/system-${index}`;
    if (!book.has(system)) {
      const domain = `domain:default/domain-${Math.floor(
        index / SYSTEMS_OF_A_DOMAIN,
      )}`;
      if (!book.has(domain)) {
        book.add(domain, {});
        book.relate(domain, 'ownedBy', 'ownerOf', team);
      }
      book.add(system, {});
      book.relate(system, 'ownedBy', 'ownerOf', team);
      book.relate(system, 'partOf', 'hasPart', domain);
    }
    book.add(
      ref,
      { type: random.pick(types), lifecycle: random.pick(lifecycles) },
      facts ? annotationsOf(`component-${component}`, chance) : {},
    );
    book.relate(ref, 'ownedBy', 'ownerOf', team);
    book.relate(ref, 'partOf', 'hasPart', system);
    for (const capability of OFFERED) {
      if (random.chance(0.35)) {
        const provider = `resource:default/${capability}-${random.between(
          0,
          1,
        )}`;
        book.relate(ref, 'dependsOn', 'dependencyOf', provider);
      }
    }
  }
  return book.entities();
}

function annotationsOf(name: string, chance: Random): Record<string, string> {
  return Object.fromEntries(
    ANNOTATIONS.filter(([, share]) => chance.chance(share)).map(([key]) => [
      key,
      name,
    ]),
  );
}

function addPlatform(book: EntityBook): void {
  const team = 'group:default/team-platform';
  book.add(team, { type: 'team' });
  const others = [SEES_A_FEW, SEES_BY_CONDITION, 'user:default/guest'];
  for (const user of [BENCH_USER, ...others]) {
    book.add(user, {});
  }
  book.relate(BENCH_USER, 'memberOf', 'hasMember', team);
  for (const capability of OFFERED) {
    for (const index of [0, 1]) {
      const provider = `resource:default/${capability}-${index}`;
      book.add(
        provider,
        { type: 'platform' },
        { 'cnmm.io/provides-capabilities': capability },
      );
      book.relate(provider, 'ownedBy', 'ownerOf', team);
    }
  }
}

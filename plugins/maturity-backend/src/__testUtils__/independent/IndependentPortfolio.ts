import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type {
  EntityEvidence,
  EntityReport,
  ExchangedAssessment,
  GroupBy,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Organisation } from './organisation';

const STALE_MS = 180 * 24 * 60 * 60 * 1000;

/** An entity as a caller sees it: its report, and what they see around it. */
export interface SeenEntity {
  entityRef: string;
  report: EntityReport;
  /** Its groups by field: entities that the caller sees, or values. */
  groups: Record<GroupBy, string[]>;
  /** Those that it names itself, and does not only belong to by others. */
  named: Record<GroupBy, string[]>;
  uses: Set<string>;
  /** By area: what it needs for the next level and does not use. */
  blockers: Map<string, string[]>;
  isStale: boolean;
  isOwn: boolean;
  evidence: EntityEvidence;
}

/** The numbers of a portfolio, computed the long way round. */
export class IndependentPortfolio {
  readonly #model: Organisation['model'];
  readonly #assessments: ExchangedAssessment[];
  readonly #all: Map<string, Entity>;
  readonly #seen: Set<string>;
  readonly entities: SeenEntity[];

  /**
   * @param organisation - all of it
   * @param reports - of what the caller sees, as the caller gets them
   */
  constructor(
    { model, entities: all, assessments }: Organisation,
    seen: string[],
    reports: EntityReport[],
  ) {
    this.#model = model;
    this.#assessments = assessments;
    this.#all = new Map(all.map(each => [stringifyEntityRef(each), each]));
    this.#seen = new Set(seen);
    this.entities = reports.map(report => this.#see(report));
  }

  /** The lower median; null of nothing. */
  static median(levels: number[]): number | null {
    const sorted = [...levels].sort((a, b) => a - b);
    return sorted.length > 0 ? sorted[Math.ceil(sorted.length / 2) - 1] : null;
  }

  /** The sums of a group, in the shape of a rollup. */
  rollup(members: SeenEntity[], given: string[] = []) {
    const levelsOf = (id: string) =>
      members.flatMap(entity => this.levelOf(entity, id, given) ?? []);
    const distribution = (id: string) => {
      const levels = levelsOf(id);
      return {
        counts: Object.fromEntries(
          this.#model.levels.map(({ level }) => [
            String(level),
            levels.filter(each => each === level).length,
          ]),
        ),
        notAssessed: members.length - levels.length,
        inherited: members.filter(each => this.isInherited(each, id)).length,
        median: IndependentPortfolio.median(levels),
        min: levels.length > 0 ? Math.min(...levels) : null,
      };
    };
    const sum = (of: (entity: SeenEntity) => number | boolean) =>
      members.reduce((total, each) => total + Number(of(each)), 0);
    return {
      entities: members.length,
      notAssessed: sum(({ report }) => report.overall.level === null),
      withoutOwnAssessment: sum(({ isOwn }) => !isOwn),
      stale: sum(({ isStale }) => isStale),
      coverage: {
        answered: sum(({ report }) => report.coverage.answered),
        total: sum(({ report }) => report.coverage.total),
      },
      evidence: {
        supported: sum(({ evidence }) => evidence.supported),
        contradicted: sum(({ evidence }) => evidence.contradicted),
        none: sum(({ evidence }) => evidence.none),
      },
      aspects: this.#model.aspects.map(({ id }) => ({
        aspectId: id,
        ...distribution(id),
      })),
      areas: this.#model.aspects.flatMap(({ areas }) =>
        areas.map(({ id }) => ({ areaId: id, ...distribution(id) })),
      ),
    };
  }

  /** The level of an aspect or area, once some capabilities are in use. */
  levelOf(entity: SeenEntity, id: string, given: string[] = []): number | null {
    const aspect = this.#model.aspects.find(each => each.id === id);
    if (aspect) {
      return IndependentPortfolio.median(
        aspect.areas.flatMap(
          area => this.levelOf(entity, area.id, given) ?? [],
        ),
      );
    }
    const level = entity.report.areas.find(
      ({ areaId }) => areaId === id,
    )?.level;
    if (typeof level !== 'number') return null;
    const blockers = entity.blockers.get(id) ?? [];
    const rises =
      blockers.length > 0 && blockers.every(each => given.includes(each));
    return rises ? level + 1 : level;
  }

  /** Whether an aspect or area has a level, and none of it is the entity's own. */
  isInherited({ report, entityRef }: SeenEntity, id: string): boolean {
    const areas = report.areas.filter(
      ({ areaId, level }) =>
        level !== null && (areaId === id || areaId.startsWith(`${id}.`)),
    );
    return (
      areas.length > 0 &&
      areas.every(({ provenance }) => provenance?.entityRef !== entityRef)
    );
  }

  #see(report: EntityReport): SeenEntity {
    const { entityRef } = report;
    const entity = this.#entity(entityRef);
    const value = (field: 'type' | 'lifecycle') => {
      const found = entity.spec?.[field];
      return typeof found === 'string' ? [found] : [];
    };
    const times = report.areas.flatMap(({ provenance }) =>
      provenance ? [Date.parse(provenance.submittedAt)] : [],
    );
    const values = {
      kind: [parseEntityRef(entityRef).kind],
      type: value('type'),
      lifecycle: value('lifecycle'),
    };
    return {
      entityRef,
      report,
      groups: {
        ...values,
        system: this.#groupsOf(entityRef, 'system'),
        domain: this.#groupsOf(entityRef, 'domain'),
        owner: this.#groupsOf(entityRef, 'owner'),
      },
      named: { ...values, ...this.#namedBy(entityRef) },
      uses: this.#usesOf(entityRef),
      blockers: new Map(
        report.recommendations.map(({ areaId, capabilities }) => [
          areaId,
          capabilities.flatMap(({ capabilityId, status }) =>
            status === 'in-use' ? [] : [capabilityId],
          ),
        ]),
      ),
      isStale: times.some(time => Date.now() - time > STALE_MS),
      isOwn: report.assessment !== null,
      evidence: this.#evidenceOf(entityRef),
    };
  }

  #has(ref: string, ...annotations: string[]): boolean {
    const { annotations: given = {} } = this.#entity(ref).metadata;
    return annotations.some(key => given[key] !== undefined);
  }

  /** The claims of the raw answers, against what the catalog says. */
  #evidenceOf(ref: string): EntityEvidence {
    const isUnowned =
      !ref.startsWith('group:') &&
      this.#related(ref, 'ownedBy', 'group').length === 0;
    const contradicted = isUnowned ? ['x.one.l1-one', 'y.one.l1-one'] : [];
    const supported = [
      ...(this.#has(ref, 'grafana/dashboard-selector')
        ? ['x.one.l1-one', 'x.two.l2-two', 'y.one.l3-one']
        : []),
      ...(this.#has(ref, 'argocd/app-name', 'tekton.dev/cicd')
        ? ['x.one.l1-one', 'y.two.l1-two']
        : []),
    ].filter(
      (id, index, all) =>
        all.indexOf(id) === index && !contradicted.includes(id),
    );
    const { answers = {} } =
      this.#assessments.find(({ entityRef }) => entityRef === ref) ?? {};
    const claims = Object.entries(answers).flatMap(([areaId, answer]) =>
      answer.state === 'assessed'
        ? [
            ...Array.from({ length: answer.level }, (_, index) =>
              ['one', 'two'].map(name => `${areaId}.l${index + 1}-${name}`),
            ).flat(),
            ...(answer.practices ?? []),
          ]
        : [],
    );
    const count = (ids: string[]) =>
      claims.filter(id => ids.includes(id)).length;
    return {
      supported: count(supported),
      contradicted: count(contradicted),
      none: claims.length - count(supported) - count(contradicted),
      beyond: supported.filter(id => !claims.includes(id)).length,
    };
  }

  #entity(ref: string): Entity {
    const entity = this.#all.get(ref);
    if (!entity) throw new Error(`There is no ${ref}`);
    return entity;
  }

  #related(ref: string, type: string, ...kinds: string[]): string[] {
    return (this.#entity(ref).relations ?? []).flatMap(relation =>
      relation.type === type && kinds.includes(relation.targetRef.split(':')[0])
        ? [relation.targetRef]
        : [],
    );
  }

  #groupsOf(ref: string, field: 'system' | 'domain' | 'owner'): string[] {
    const climb = (from: string[], type: string, kind: string): string[] =>
      from.flatMap(each => [
        each,
        ...climb(this.#related(each, type, kind), type, kind),
      ]);
    const named = this.#namedBy(ref);
    const found = {
      system: named.system,
      domain: climb(named.domain, 'partOf', 'domain'),
      owner: climb(
        [...named.owner, ...this.#related(ref, 'childOf', 'group')],
        'childOf',
        'group',
      ),
    };
    return [...new Set(found[field])].filter(each => this.#seen.has(each));
  }

  /** An entity belongs to the domains of its systems as to its own. */
  #namedBy(ref: string): Record<'system' | 'domain' | 'owner', string[]> {
    const systems = this.#related(ref, 'partOf', 'system');
    return {
      system: systems,
      domain: [ref, ...systems].flatMap(each =>
        this.#related(each, 'partOf', 'domain'),
      ),
      owner: this.#related(ref, 'ownedBy', 'group', 'user'),
    };
  }

  /** What an entity uses, or any part of it that the caller sees. */
  #usesOf(ref: string): Set<string> {
    const parts = [...this.#all.keys()].filter(
      part =>
        part.startsWith('component:') &&
        this.#seen.has(part) &&
        [
          ...this.#groupsOf(part, 'system'),
          ...this.#groupsOf(part, 'domain'),
        ].includes(ref),
    );
    const providers = [ref, ...parts]
      .flatMap(each => this.#related(each, 'dependsOn', 'resource'))
      .filter(each => this.#seen.has(each));
    const found = [ref, ...parts].flatMap(each => [
      ...(this.#has(each, 'grafana/dashboard-selector')
        ? ['observability']
        : []),
      ...(this.#has(each, 'argocd/app-name', 'tekton.dev/cicd')
        ? ['data']
        : []),
    ]);
    return new Set([
      ...found,
      ...providers
        .flatMap(each =>
          (
            this.#entity(each).metadata.annotations?.[
              'cnmm.io/provides-capabilities'
            ] ?? ''
          ).split(','),
        )
        .filter(Boolean),
    ]);
  }
}

import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type DefinitivePolicyDecision,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  type BuildOrderResult,
  type CapabilityDemand,
  type EntityEvidence,
  type EntityReport,
  type GroupBy,
  groupings,
  type PortfolioEntity,
  type Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';
import {
  IndependentPortfolio,
  type SeenEntity,
} from '../__testUtils__/independent/IndependentPortfolio';
import { organisationOf } from '../__testUtils__/independent/organisation';

jest.setTimeout(120_000);

const folder = createMockDirectory();

const whole = mockCredentials.user.header('user:default/whole');
const part = mockCredentials.user.header('user:default/part');

/** Someone may see two of three entities of each kind. */
const isOpen = (ref: string) => Number(ref.match(/\d+$/)?.[0] ?? 1) % 3 !== 0;

/** Allows everything, but entities can only be read on conditions. */
const permissions = mockServices.permissions.mock({
  authorize: async (requests): Promise<DefinitivePolicyDecision[]> =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  authorizeConditional: async (requests, { credentials }) =>
    requests.map(
      ({ permission }): PolicyDecision =>
        permission.name === catalogEntityReadPermission.name
          ? {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: {
                rule: 'IS_OPEN_TO',
                resourceType: 'catalog-entity',
                params: { caller: JSON.stringify(credentials.principal) },
              },
            }
          : { result: AuthorizeResult.ALLOW },
    ),
});

const KINDS = ['component', 'system', 'domain', 'group'];

describe.each(databaseCases())('every number on %s', (_name, init) => {
  describe.each([1, 2, 3])('of organisation %i', seed => {
    const organisation = organisationOf(seed);
    const { model, entities, assessments } = organisation;
    let maturity: Awaited<ReturnType<typeof startMaturity>>;
    const independent = new Map<string, IndependentPortfolio>();

    beforeAll(async () => {
      const { hash: _hash, ...definition } = model;
      folder.setContent({ 'test.yaml': JSON.stringify(definition) });
      maturity = await startMaturity({
        knex: await init(),
        entities,
        features: [permissions.factory],
        visibleTo: (credentials, entity) =>
          JSON.stringify(credentials?.principal ?? {}).includes(
            'user:default/part',
          )
            ? isOpen(stringifyEntityRef(entity))
            : true,
        maturity: {
          models: [{ file: folder.resolve('test.yaml') }],
          default: 'test',
        },
      });
      const { status } = await maturity.send('post', '/import', {
        body: { assessments },
        authorization: whole,
      });
      if (status !== 200) throw new Error('The import failed');
      await maturity.reconcile();
      for (const authorization of [whole, part]) {
        const refs = entities
          .map(entity => stringifyEntityRef(entity))
          .filter(ref => authorization === whole || isOpen(ref));
        const { body } = await maturity.send('post', '/reports/query', {
          body: { entityRefs: refs },
          authorization,
        });
        const reports: EntityReport[] = body.items.flatMap(
          ({ report }: { report: EntityReport | null }) => report ?? [],
        );
        independent.set(
          authorization,
          new IndependentPortfolio(organisation, refs, reports),
        );
      }
    });

    describe.each([
      ['for who sees all', whole],
      ['for who sees a part', part],
    ])('%s', (_who, authorization) => {
      async function read(path: string) {
        const { status, body } = await maturity.send(
          'get',
          `/portfolio/${path}`,
          { authorization },
        );
        expect({ path, status }).toEqual({ path, status: 200 });
        return body;
      }

      function portfolio(): IndependentPortfolio {
        const found = independent.get(authorization);
        if (!found) throw new Error('Not read yet');
        return found;
      }

      const isOf =
        (kinds: string[]) =>
        ({ groups }: SeenEntity) =>
          kinds.includes(groups.kind[0]);

      /** Whether any of some areas or aspects would be at a higher level. */
      const rises = (entity: SeenEntity, ids: string[]) =>
        ids.some(id => {
          const risen = portfolio().levelOf(entity, id, [
            'observability',
            'data',
          ]);
          return risen !== portfolio().levelOf(entity, id);
        });

      const kindQuery = (kinds: string[]) =>
        kinds.map(kind => `kind=${kind}`).join('&');

      const groupsAndFilters: [string, (entity: SeenEntity) => boolean][] = [
        ['', () => true],
        [
          '&domain=domain:default/domain1',
          ({ groups }) => groups.domain.includes('domain:default/domain1'),
        ],
        [
          '&owner=group:default/group1&owner=group:default/group2',
          ({ groups }) =>
            groups.owner.includes('group:default/group1') ||
            groups.owner.includes('group:default/group2'),
        ],
        ['&without=system', ({ groups }) => groups.system.length === 0],
      ];

      it.each(
        groupings.flatMap((groupBy): [GroupBy, string[]][] => [
          [groupBy, ['component']],
          [groupBy, KINDS],
        ]),
      )('of rollups by %s of %j', async (groupBy, kinds) => {
        for (const [query, matches] of groupsAndFilters) {
          for (const given of [[], ['observability', 'data']]) {
            const { items } = await read(
              `rollups?groupBy=${groupBy}&expand=areas&limit=1000&${kindQuery(
                kinds,
              )}${query}${given.map(id => `&given=${id}`).join('')}`,
            );
            const members = portfolio()
              .entities.filter(isOf(kinds))
              .filter(matches);
            // A filter of the field it is grouped by leaves the groups it names.
            const named = query.includes(`&${groupBy}=`) ? query : undefined;
            const keys = [
              ...new Set(members.flatMap(({ groups }) => groups[groupBy])),
            ].filter(key => named?.includes(key) ?? true);
            const expected = new Map<string, object>(
              keys.map(key => {
                const all = members.filter(({ groups }) =>
                  groups[groupBy].includes(key),
                );
                const direct = all.filter(entity =>
                  entity.named[groupBy].includes(key),
                ).length;
                return [key, { direct, ...portfolio().rollup(all, given) }];
              }),
            );
            const rest = members.filter(
              ({ groups }) => groups[groupBy].length === 0,
            );
            if (rest.length > 0 && !named) {
              expected.set('', {
                direct: 0,
                ...portfolio().rollup(rest, given),
              });
            }
            const found = new Map(
              items.map(({ group, ...numbers }: Rollup) => [
                group.ref ?? group.value ?? '',
                numbers,
              ]),
            );
            expect([query, given, Object.fromEntries(found)]).toEqual([
              query,
              given,
              Object.fromEntries(expected),
            ]);
          }
        }
      });

      it.each<[string, (entity: SeenEntity) => boolean]>([
        ['level=none', ({ report }) => report.overall.level === null],
        ['level=2', ({ report }) => report.overall.level === 2],
        ['aspect=x&level=3', each => portfolio().levelOf(each, 'x') === 3],
        [
          'area=y.one&level=1',
          each => portfolio().levelOf(each, 'y.one') === 1,
        ],
        ['stale=true', ({ isStale }) => isStale],
        ['ownAssessment=true', ({ isOwn }) => isOwn],
        ['ownAssessment=false', ({ isOwn }) => !isOwn],
        ['evidence=supported', ({ evidence }) => evidence.supported > 0],
        ['evidence=contradicted', ({ evidence }) => evidence.contradicted > 0],
        [
          'evidence=none',
          ({ evidence: { supported, contradicted, none } }) =>
            none > 0 && supported === 0 && contradicted === 0,
        ],
        ['evidence=beyond', ({ evidence }) => evidence.beyond > 0],
        ...['observability', 'data', 'secrets'].flatMap(
          (id): [string, (entity: SeenEntity) => boolean][] => [
            [`capability=${id}&demand=inUse`, ({ uses }) => uses.has(id)],
            [
              `capability=${id}&demand=bringsCloser`,
              ({ blockers }) =>
                [...blockers.values()].some(b => b.includes(id)),
            ],
            [
              `capability=${id}&demand=soleBlocker`,
              ({ blockers }) =>
                [...blockers.values()].some(b => b.length === 1 && b[0] === id),
            ],
          ],
        ),
        [
          'withinOwnReach=true',
          // By area, what blocks its next level; nothing is the own reach.
          ({ blockers }) => [...blockers.values()].some(b => b.length === 0),
        ],
        [
          'risesWith=observability&risesWith=data',
          each => rises(each, ['x.one', 'x.two', 'x.three', 'y.one', 'y.two']),
        ],
        [
          'risesWith=observability&risesWith=data&aspect=x',
          each => rises(each, ['x']),
        ],
        [
          'risesWith=observability&risesWith=data&area=y.one',
          each => rises(each, ['y.one']),
        ],
      ])('of the list with %s', async (query, matches) => {
        for (const kinds of [['component'], KINDS]) {
          const { items, totalItems } = await read(
            `entities?limit=1000&${kindQuery(kinds)}&${query}`,
          );
          const expected = portfolio()
            .entities.filter(isOf(kinds))
            .filter(matches)
            .map(({ entityRef }) => entityRef);
          expect(
            items
              .map(({ entityRef }: { entityRef: string }) => entityRef)
              .sort(),
          ).toEqual(expected.sort());
          expect(totalItems).toBe(expected.length);
        }
      });

      it('of the evidence in reports and in lists', async () => {
        const { items } = await read(`entities?limit=1000&${kindQuery(KINDS)}`);
        const listed = new Map<string, PortfolioEntity>(
          items.map((each: PortfolioEntity) => [each.entityRef, each]),
        );
        const members = portfolio().entities.filter(isOf(KINDS));
        expect(listed.size).toBe(members.length);
        for (const { entityRef, report, evidence } of members) {
          const { beyond, ...claims } = evidence;
          const seenBeyond = report.evidence.areas
            .flatMap(({ practices }) => practices)
            .filter(each => !each.claimed && each.state === 'supported');
          expect({
            entityRef,
            list: listed.get(entityRef)?.evidence,
            claims: report.evidence.claims,
            beyond: seenBeyond.length,
          }).toEqual({ entityRef, list: evidence, claims, beyond });
        }
        const sum = (field: keyof EntityEvidence) =>
          members.reduce((total, each) => total + each.evidence[field], 0);
        expect(sum('supported')).toBeGreaterThan(0);
        expect(sum('contradicted')).toBeGreaterThan(0);
        expect(sum('beyond')).toBeGreaterThan(0);
      });

      it('of the levels that would result', async () => {
        const given = ['observability', 'data'];
        const { items } = await read(
          `entities?limit=1000&${kindQuery(KINDS)}&${given
            .map(id => `risesWith=${id}`)
            .join('&')}`,
        );
        const found = items.map(({ entityRef, rises: of }: PortfolioEntity) => [
          entityRef,
          of,
        ]);
        const expected = portfolio()
          .entities.map(entity => ({
            entity,
            moves: model.aspects.flatMap(({ id }) => {
              const to = portfolio().levelOf(entity, id, given);
              return to !== portfolio().levelOf(entity, id)
                ? [{ aspectId: id, to }]
                : [];
            }),
          }))
          .filter(({ moves }) => moves.length > 0);
        expect(expected.length).toBeGreaterThan(0);
        expect(found).toEqual(
          expect.arrayContaining(
            expected.map(({ entity, moves }) => [entity.entityRef, moves]),
          ),
        );
        // The areas of the others rise, but no aspect with them.
        expect(
          found.filter(([, of]: [string, unknown[]]) => of.length > 0),
        ).toHaveLength(expected.length);
      });

      it('of enough entities to tell', () => {
        expect(portfolio().entities.length).toBeGreaterThan(30);
      });

      it('of the demand', async () => {
        for (const kinds of [['component'], ['system', 'domain'], KINDS]) {
          const { items } = await read(`capabilities?${kindQuery(kinds)}`);
          const members = portfolio().entities.filter(isOf(kinds));
          const count = (isCounted: (ids: string[]) => boolean) => {
            const areas = members.map(
              ({ blockers }) => [...blockers.values()].filter(isCounted).length,
            );
            return {
              entities: areas.filter(each => each > 0).length,
              areas: areas.reduce((sum, each) => sum + each, 0),
            };
          };
          for (const {
            capabilityId: id,
            ...demand
          } of items as CapabilityDemand[]) {
            expect([kinds, id, demand]).toMatchObject([
              kinds,
              id,
              {
                soleBlockerFor: count(b => b.length === 1 && b[0] === id),
                bringsCloser: count(b => b.includes(id)),
                inUseBy: members.filter(({ uses }) => uses.has(id)).length,
              },
            ]);
          }
        }
      });

      it('of the build order', async () => {
        const wanted = model.capabilities.map(({ id }) => id);
        const subsets = wanted.reduce<string[][]>(
          (found, id) => [...found, ...found.map(ids => [...ids, id])],
          [[]],
        );
        for (const kinds of [['component'], ['system', 'domain'], KINDS]) {
          const order: BuildOrderResult = await read(
            `build-order?${kindQuery(kinds)}`,
          );
          const areas = portfolio()
            .entities.filter(isOf(kinds))
            .flatMap(({ blockers }) => [...blockers.values()]);
          /** Areas that lack nothing but some capabilities. */
          const reachOf = (built: string[]) =>
            areas.filter(lacking => lacking.every(id => built.includes(id)))
              .length;
          expect([kinds, order.withinOwnReach]).toEqual([kinds, reachOf([])]);
          expect(order.exact).toBe(true);

          const blocking = new Set(areas.flat()).size;
          expect(order.best).toHaveLength(blocking + 1);
          for (const [count, best] of order.best.entries()) {
            const all = subsets.filter(ids => ids.length === count);
            expect([kinds, count, best.withinReach]).toEqual([
              kinds,
              count,
              Math.max(...all.map(reachOf)),
            ]);
            expect(best.capabilityIds).toHaveLength(count);
            expect(reachOf(best.capabilityIds)).toBe(best.withinReach);
          }

          const built: string[] = [];
          for (const { capabilityId, adds, withinReach } of order.steps) {
            const before = reachOf(built);
            const gains = wanted.map(id => reachOf([...built, id]) - before);
            built.push(capabilityId);
            expect([built, adds]).toEqual([built, Math.max(...gains)]);
            expect([built, withinReach]).toEqual([built, reachOf(built)]);
          }
          expect(new Set(built).size).toBe(blocking);
          expect(reachOf(built)).toBe(areas.length);
        }
      });

      it('of the trend today, and of the lines of a file', async () => {
        const { items } = await read('trend?interval=day');
        const members = portfolio().entities.filter(isOf(['component']));
        const { entities: total, aspects } = portfolio().rollup(members);
        expect(items.at(-1)).toMatchObject({
          entities: total,
          aspects: aspects.map(({ inherited: _inherited, ...rest }) => rest),
        });
        const { items: lines } = await read('export?format=json');
        expect(lines).toHaveLength(total);
        for (const { entityRef, aspects: levels } of lines) {
          const [entity] = members.filter(each => each.entityRef === entityRef);
          expect([entityRef, levels]).toEqual([
            entityRef,
            model.aspects.map(({ id }) => ({
              aspectId: id,
              level: portfolio().levelOf(entity, id),
              inherited: portfolio().isInherited(entity, id),
            })),
          ]);
        }
      });
    });
  });
});

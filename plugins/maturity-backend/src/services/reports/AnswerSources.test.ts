import type { Entity } from '@backstage/catalog-model';
import { shopEntities, testEntity } from '../../__testUtils__/entities';
import { testServices } from '../../__testUtils__/services';
import { AnswerSources } from './AnswerSources';

const nothingProvided = {
  providers: { providers: async () => [] },
  capabilityIds: new Set<string>(),
};

/** The sources and relations of an entity, each as `relation ref`. */
async function sourcesOf(entityRef: string, entities: Entity[]) {
  const { answerSources, catalog } = await testServices({ entities });
  const entity = await catalog.getEntityByRef(entityRef);
  const [{ sources, relations }] = await answerSources.place([entity!]);
  return {
    sources: sources.map(source => `${source.relation} ${source.entityRef}`),
    relations: relations.map(
      ({ field, entityRef: ref, inCatalog }) =>
        `${field} ${ref}${inCatalog ? '' : ' (missing)'}`,
    ),
    calls: catalog.getEntitiesByRefs.mock.calls.length,
  };
}

describe('AnswerSources', () => {
  it('are own, system, its domain, owner and the groups above', async () => {
    const found = await sourcesOf('component:default/checkout', shopEntities());
    expect(found.sources).toEqual([
      'own component:default/checkout',
      'system system:default/ordering',
      'domain domain:default/shop',
      'owner group:default/team-ordering',
      'owner group:default/engineering',
    ]);
    // The system and the team, then the domain and the group above.
    expect(found.calls).toBe(2);
  });

  it('of a system are own, its domain and its owner', async () => {
    const found = await sourcesOf('system:default/ordering', shopEntities());
    expect(found.sources).toEqual([
      'own system:default/ordering',
      'domain domain:default/shop',
      'owner group:default/team-ordering',
      'owner group:default/engineering',
    ]);
  });

  it('of a group are own and the groups above', async () => {
    const found = await sourcesOf(
      'group:default/team-ordering',
      shopEntities(),
    );
    expect(found.sources).toEqual([
      'own group:default/team-ordering',
      'owner group:default/engineering',
    ]);
  });

  it('go from a domain to the domains above', async () => {
    const found = await sourcesOf('component:default/a', [
      testEntity('component:default/a', {
        relations: { partOf: ['system:default/s'] },
      }),
      testEntity('system:default/s', {
        relations: { partOf: ['domain:default/low'] },
      }),
      testEntity('domain:default/low', {
        relations: { partOf: ['domain:default/high'] },
      }),
      testEntity('domain:default/high'),
    ]);
    expect(found.sources.slice(2)).toEqual([
      'domain domain:default/low',
      'domain domain:default/high',
    ]);
  });

  it('leave out what the catalog does not have', async () => {
    const found = await sourcesOf('component:default/a', [
      testEntity('component:default/a', {
        relations: {
          partOf: ['system:default/gone'],
          ownedBy: ['group:default/gone'],
        },
      }),
    ]);
    expect(found.sources).toEqual(['own component:default/a']);
  });

  it('end where a circle closes', async () => {
    const found = await sourcesOf('group:default/a', [
      testEntity('group:default/a', {
        relations: { childOf: ['group:default/b'] },
      }),
      testEntity('group:default/b', {
        relations: { childOf: ['group:default/c'] },
      }),
      testEntity('group:default/c', {
        relations: { childOf: ['group:default/a', 'group:default/b'] },
      }),
    ]);
    expect(found.sources).toEqual([
      'own group:default/a',
      'owner group:default/b',
      'owner group:default/c',
    ]);
  });

  it('have no owner who is a user, and no part-of that is a component', async () => {
    const found = await sourcesOf('component:default/a', [
      testEntity('component:default/a', {
        relations: {
          partOf: ['component:default/b'],
          ownedBy: ['user:default/ana'],
        },
      }),
      testEntity('component:default/b'),
      testEntity('user:default/ana'),
    ]);
    expect(found.sources).toEqual(['own component:default/a']);
  });

  it('are in lower case, however the catalog writes them', async () => {
    const found = await sourcesOf('component:default/a', [
      testEntity('component:default/a', {
        relations: { partOf: ['system:default/Ordering'] },
      }),
      testEntity('system:default/ordering'),
    ]);
    expect(found.sources).toContain('system system:default/ordering');
  });

  it('tell whom an entity names, and whether the catalog has them', async () => {
    const { relations } = await sourcesOf('component:default/a', [
      testEntity('component:default/a', {
        relations: {
          partOf: ['system:default/gone', 'system:default/Here'],
          ownedBy: [
            'group:default/gone',
            'user:default/ana',
            'user:default/left',
          ],
        },
      }),
      testEntity('system:default/here', {
        relations: { partOf: ['domain:default/gone'] },
      }),
      testEntity('user:default/ana'),
    ]);
    expect(relations).toEqual([
      'owner group:default/gone (missing)',
      'owner user:default/ana',
      'owner user:default/left (missing)',
      'system system:default/gone (missing)',
      'system system:default/here',
      // The domain of its system.
      'domain domain:default/gone (missing)',
    ]);
  });

  it('of many entities take as many calls as there are generations', async () => {
    const { answerSources, catalog, entities } = await testServices();
    const placed = await answerSources.place(entities);
    expect(placed).toHaveLength(entities.length);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
    const [request] = catalog.getEntitiesByRefs.mock.calls[0];
    expect(request.entityRefs).toEqual([...new Set(request.entityRefs)]);
  });

  it('asks again where entities stand only after a while', async () => {
    const entities = shopEntities();
    const { catalog, auth } = await testServices({ entities });
    const checkout = await catalog.getEntityByRef('component:default/checkout');
    const calls = async (sources: AnswerSources) => {
      const before = catalog.getEntitiesByRefs.mock.calls.length;
      await sources.place([checkout!]);
      return catalog.getEntitiesByRefs.mock.calls.length - before;
    };
    const lasting = new AnswerSources({ catalog, auth, ...nothingProvided });
    expect([await calls(lasting), await calls(lasting)]).toEqual([2, 0]);
    const fleeting = new AnswerSources({
      catalog,
      auth,
      ...nothingProvided,
      linksAgeMs: 0,
    });
    expect([await calls(fleeting), await calls(fleeting)]).toEqual([2, 2]);
  });

  it('are whole where another request is still reading what is above', async () => {
    const { catalog, auth } = await testServices({ entities: shopEntities() });
    const checkout = await catalog.getEntityByRef('component:default/checkout');
    const sources = new AnswerSources({ catalog, auth, ...nothingProvided });
    const read = catalog.getEntitiesByRefs;
    const answer = read.getMockImplementation()!;
    const turn = () => new Promise(resolve => setImmediate(resolve));
    read.mockImplementation(async request => {
      await turn();
      return answer(request);
    });
    const first = sources.place([checkout!]);
    // The system and the team are known, what is above them is on its way.
    while (read.mock.calls.length < 2) await turn();
    const second = sources.place([checkout!]);
    const [one, two] = await Promise.all([first, second]);
    expect(two[0].sources).toHaveLength(5);
    expect(two).toEqual(one);
  });
});

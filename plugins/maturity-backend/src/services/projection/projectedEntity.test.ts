import { testEntity } from '../../__testUtils__/entities';
import type { SourceRef } from '../../database';
import type { Relation } from '../reports/entityLinks';
import { projectedEntity } from './projectedEntity';

const entityRef = 'component:default/checkout';

function membershipsOf(relations: Relation[], inherited: SourceRef[] = []) {
  const { memberships } = projectedEntity({
    entity: testEntity(entityRef),
    entityRef,
    relations,
    sources: [{ entityRef, relation: 'own' }, ...inherited],
  });
  return memberships;
}

const owner = (name: string, inCatalog = true): Relation => ({
  field: 'owner',
  entityRef: `group:default/${name}`,
  inCatalog,
});

describe('projectedEntity', () => {
  it('belongs to those that it names and to their parents', () => {
    expect(
      membershipsOf(
        [owner('a'), owner('b')],
        [
          { entityRef: 'group:default/a', relation: 'owner' },
          { entityRef: 'group:default/company', relation: 'owner' },
        ],
      ),
    ).toEqual([
      { field: 'owner', groupRef: 'group:default/a', direct: true },
      { field: 'owner', groupRef: 'group:default/b', direct: true },
      { field: 'owner', groupRef: 'group:default/company', direct: false },
    ]);
  });

  it('belongs to what the catalog lacks only where it names nothing else', () => {
    expect(membershipsOf([owner('gone', false), owner('b')])).toEqual([
      { field: 'owner', groupRef: 'group:default/b', direct: true },
    ]);
    expect(membershipsOf([owner('gone', false), owner('lost', false)])).toEqual(
      [{ field: 'owner', groupRef: 'group:default/gone', direct: true }],
    );
  });
});

import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { assessments } from './assessments';
import { organisation } from './organisation';

const size = { components: 1000, systems: 50, seed: 1, facts: true };

describe('the generated organisation', () => {
  it('is the same for the same seed, and another for another', () => {
    const text = (seed: number) =>
      JSON.stringify(organisation({ ...size, seed }));
    expect(text(1)).toBe(text(1));
    expect(text(1)).not.toBe(text(2));
  });

  it('is the same without facts, but for the annotations', () => {
    const without = ({ metadata, ...rest }: Entity) => ({
      ...rest,
      name: metadata.name,
    });
    const bare = organisation({ ...size, facts: false });
    expect(bare.map(without)).toEqual(organisation(size).map(without));
    const slugs = (entities: Entity[]) =>
      entities.filter(
        ({ metadata }) => metadata.annotations?.['github.com/project-slug'],
      ).length;
    expect(slugs(bare)).toBe(0);
    // Nine of ten of a thousand, give or take three standard deviations.
    expect(Math.abs(slugs(organisation(size)) - 900)).toBeLessThan(30);
  });

  it('has systems of one size, and a team of 400', () => {
    const entities = organisation(size);
    const targetsOf = (ref: string, type: string) =>
      entities
        .find(entity => stringifyEntityRef(entity) === ref)
        ?.relations?.filter(relation => relation.type === type)
        .map(({ targetRef }) => targetRef) ?? [];
    // 1,000 components in 50 systems.
    expect(targetsOf('system:default/system-49', 'hasPart')).toHaveLength(20);
    const owned = targetsOf('group:default/team-0', 'ownerOf');
    expect(owned.filter(ref => ref.startsWith('component:'))).toHaveLength(400);
    expect(targetsOf('group:default/team-6', 'childOf')).toEqual([
      'group:default/department-0',
    ]);
  });

  it('relates only what there is, and both ways', () => {
    const entities = organisation(size);
    const refs = new Set(entities.map(entity => stringifyEntityRef(entity)));
    expect(refs.size).toBe(entities.length);
    const links = entities.flatMap(entity =>
      (entity.relations ?? []).map(({ targetRef }) => [
        stringifyEntityRef(entity),
        targetRef,
      ]),
    );
    const texts = new Set(links.map(([from, to]) => `${from} ${to}`));
    expect(
      links.filter(
        ([from, to]) => !refs.has(to) || !texts.has(`${to} ${from}`),
      ),
    ).toEqual([]);
  });
});

describe('the generated assessments', () => {
  const model = testModel();
  const all = [...assessments(organisation(size), model, 1)];

  it('are the same for the same seed', () => {
    expect([...assessments(organisation(size), model, 1)]).toEqual(all);
    expect([...assessments(organisation(size), model, 2)]).not.toEqual(all);
  });

  it('are each later than the one before of the entity', () => {
    const last = new Map<string, string>();
    for (const { entityRef, submittedAt } of all) {
      expect(submittedAt > (last.get(entityRef) ?? '')).toBe(true);
      last.set(entityRef, submittedAt);
    }
  });

  it('say nothing that their areas do not have', () => {
    for (const { answers } of all) {
      for (const [areaId, answer] of Object.entries(answers)) {
        if (answer.state !== 'assessed') continue;
        const area = model.aspects
          .flatMap(({ areas }) => areas)
          .find(({ id }) => id === areaId);
        expect(area?.levels.map(({ level }) => level)).toContain(answer.level);
      }
    }
  });
});

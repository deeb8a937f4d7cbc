import { areasOf, reviewedDraft } from '@cnmm/backstage-plugin-maturity-common';
import {
  componentOf,
  componentRefs,
  get,
  systemOf,
  type Visit,
  type Visitor,
} from './Visit';

/** What people and programs change, or fail to. */
export const writes: Visit[] = [...edits(), ...mistakes()];

function edits(): Visit[] {
  return [
    {
      what: 'an answer',
      weight: 8,
      visit: visitor => answer(visitor, componentOf(visitor)),
    },
    {
      what: 'an assessment',
      weight: 3,
      visit: visitor => assess(visitor, componentOf(visitor)),
    },
    {
      what: 'an assessment of a system',
      weight: 1,
      visit: visitor => assess(visitor, systemOf(visitor)),
    },
    {
      what: 'a draft that is discarded',
      weight: 1,
      visit: async visitor => {
        const component = componentOf(visitor);
        await answer(visitor, component);
        return visitor.backend.status(
          'DELETE',
          `/maturity${component}/draft`,
          undefined,
          { 'If-Match': '*' },
        );
      },
    },
    {
      what: 'a target, set and removed',
      weight: 1,
      visit: async visitor => {
        const target = `/maturity${componentOf(visitor)}/targets/people`;
        await visitor.backend.status('PUT', target, { level: 3 });
        return visitor.backend.status('DELETE', target);
      },
    },
    {
      what: 'an import that is only tried',
      weight: 1,
      visit: visitor =>
        visitor.backend.status('POST', '/maturity/import?dryRun=true', {
          assessments: componentRefs(visitor, 50).map(entityRef => ({
            entityRef,
            submittedAt: '2026-01-01T00:00:00Z',
            submittedBy: 'user:default/bench',
            answers: {},
          })),
        }),
    },
  ];
}

async function answer(
  { backend, random, model }: Visitor,
  entity: string,
): Promise<number> {
  const { id, levels } = random.pick(areasOf(model));
  const area = `/maturity${entity}/draft/areas/${id}`;
  const body = {
    state: 'assessed',
    level: random.pick(levels).level,
    note: 'n'.repeat(random.between(0, 500)),
  };
  const status = await backend.status('PUT', area, body);
  return status === 428
    ? backend.status('PUT', area, body, { 'if-match': '*' })
    : status;
}

async function assess(visitor: Visitor, entity: string): Promise<number> {
  const { backend } = visitor;
  await answer(visitor, entity);
  const draft = await backend.call('GET', `/maturity${entity}/draft`);
  return backend.status('POST', `/maturity${entity}/assessments`, {
    reviewed: reviewedDraft(draft),
  });
}

/** What is refused, which must leave nothing behind either. */
function mistakes(): Visit[] {
  return [
    {
      what: 'an entity that there is not',
      weight: 2,
      visit: visitor =>
        get(
          visitor,
          `/entities/component/default/gone-${visitor.random.between(
            0,
            1e6,
          )}/report`,
        ),
    },
    {
      what: 'a parameter and a cursor that there are not',
      weight: 2,
      visit: async visitor => {
        await get(visitor, `/models?p${visitor.random.between(0, 1e6)}=1`);
        return get(visitor, '/portfolio/entities?cursor=nonsense');
      },
    },
    {
      what: 'a version that is no more',
      weight: 1,
      visit: visitor =>
        visitor.backend.status(
          'PUT',
          `/maturity${componentOf(visitor)}/draft/areas/people.ai`,
          { state: 'unknown' },
          { 'if-match': '"gone"' },
        ),
    },
    {
      what: 'a body that is too large',
      weight: 1,
      visit: visitor =>
        visitor.backend.status(
          'PUT',
          `/maturity${componentOf(visitor)}/draft/areas/people.ai`,
          { state: 'unknown', note: 'n'.repeat(400_000) },
        ),
    },
    {
      what: 'nobody whom the portal knows',
      weight: 1,
      visit: ({ backend, random }) =>
        backend.status('GET', '/maturity/models', undefined, {
          authorization: `Bearer ${random.between(0, 1e6)}`,
        }),
    },
  ];
}

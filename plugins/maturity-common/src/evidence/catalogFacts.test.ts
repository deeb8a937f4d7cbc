import type { Entity } from '@backstage/catalog-model';
import { catalogFacts, catalogFactTypes } from './catalogFacts';
import { checkFacts } from './facts';

const observedAt = '2026-11-28T10:00:00.000Z';
const entityRef = 'component:default/checkout';

function entityWith(
  metadata: Partial<Entity['metadata']>,
  rest: Partial<Entity> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout', ...metadata },
    ...rest,
  };
}

/** What is found, by id, without what all have in common. */
function factsOf(entity: Entity, ownedByGroup?: boolean) {
  const facts = catalogFacts(entity, { entityRef, observedAt, ownedByGroup });
  return Object.fromEntries(
    facts.map(({ id, value, link }) => [id, link ? [value, link] : value]),
  );
}

const ofAnnotations = (annotations: Record<string, string>) => {
  const {
    'catalog/provided-apis': _apis,
    'catalog/dependencies': _dependencies,
    ...facts
  } = factsOf(entityWith({ annotations }));
  return facts;
};

describe('catalogFacts', () => {
  it('reads what a service declares', () => {
    const relation = (type: string, targetRef: string) => ({ type, targetRef });
    const entity = entityWith(
      {
        annotations: {
          'backstage.io/techdocs-ref': 'dir:.',
          'backstage.io/source-template': 'template:default/service',
          'backstage.io/source-location': 'url:https://example.com/shop/',
          'argocd/app-name': 'checkout-prod',
          'example.com/other': 'x',
        },
        links: [
          { url: 'https://example.com/wiki', title: 'Wiki', type: 'wiki' },
          { url: 'https://example.com/run', type: 'Runbook' },
          { url: 'https://example.com/d', title: 'Board', type: 'dashboard' },
          { url: 'https://example.com/e', title: 'Other', type: 'dashboard' },
        ],
      },
      {
        spec: { lifecycle: 'production' },
        relations: [
          relation('providesApi', 'api:default/orders'),
          relation('dependsOn', 'resource:default/db'),
          relation('dependsOn', 'resource:default/db'),
          relation('dependsOn', 'component:default/cart'),
          relation('ownedBy', 'group:default/team'),
        ],
      },
    );
    expect(factsOf(entity, true)).toEqual({
      'catalog/owner': true,
      'catalog/lifecycle': 'production',
      'catalog/provided-apis': 1,
      'catalog/dependencies': 2,
      'catalog/runbook': ['https://example.com/run', 'https://example.com/run'],
      'catalog/dashboard': ['Board', 'https://example.com/d'],
      'catalog/techdocs': 'dir:.',
      'catalog/template': 'template:default/service',
      'catalog/source-location': [
        'url:https://example.com/shop/',
        'https://example.com/shop/',
      ],
      'catalog/argo-cd': 'checkout-prod',
    });
  });

  it('says of an entity that has nothing only what is certain', () => {
    expect(factsOf(entityWith({}), false)).toEqual({
      'catalog/owner': false,
      'catalog/provided-apis': 0,
      'catalog/dependencies': 0,
    });
    expect(factsOf(entityWith({}, { kind: 'Resource' }), false)).toEqual({
      'catalog/owner': false,
      'catalog/dependencies': 0,
    });
    expect(factsOf(entityWith({}, { kind: 'Group' }))).toEqual({});
  });

  it.each(
    catalogFactTypes.flatMap(({ id, annotations = [] }) =>
      annotations.map(annotation => [annotation, id]),
    ),
  )('knows the annotation %s', (annotation, id) => {
    expect(Object.keys(ofAnnotations({ [annotation]: 'x' }))).toEqual([id]);
  });

  it('takes the first annotation that an entity has', () => {
    expect(
      ofAnnotations({
        'gitlab.com/project-id': '17',
        'gitlab.com/project-slug': 'shop/checkout',
      }),
    ).toEqual({ 'catalog/gitlab': 'shop/checkout' });
  });

  it('keeps what could be used by its readers out', () => {
    expect(
      ofAnnotations({
        'pagerduty.com/integration-key': 'secret',
        'datadoghq.com/graph-token': 'secret',
        'splunk.com/on-call-routing-key': 'secret',
      }),
    ).toEqual({
      'catalog/datadog': true,
      'catalog/pagerduty': true,
      'catalog/splunk-on-call': true,
    });
  });

  it('takes an annotation that is off, or empty, for none', () => {
    expect(
      ofAnnotations({
        'tekton.dev/cicd': 'false',
        'sentry.io/project-slug': ' ',
        'terasky.backstage.io/crossplane-resource': 'true',
      }),
    ).toEqual({ 'catalog/crossplane': true });
  });

  it('makes facts that can be stored of whatever is in a catalog', () => {
    const strange = [
      'x'.repeat(5000),
      `${'x'.repeat(999)}💥`,
      'a\0b\ud83d',
      `https://example.com/${'x'.repeat(2000)}`,
      'https://example.com/a b',
      'https://[',
      'ftp://example.com/a',
    ];
    for (const text of strange) {
      const entity = entityWith(
        {
          annotations: { 'sentry.io/project-slug': text },
          links: [{ url: text, title: text, type: 'runbook' }],
        },
        { spec: { lifecycle: text } },
      );
      const facts = catalogFacts(entity, { entityRef, observedAt });
      const given = facts.map(({ source: _source, ...fact }) => fact);
      expect(checkFacts(given, new Date(observedAt))).toEqual({ facts });
      expect(facts).toHaveLength(5);
    }
    const { link } = catalogFacts(
      entityWith({ links: [{ url: 'mailto:a@b.c', type: 'runbook' }] }),
      { entityRef, observedAt },
    ).find(({ id }) => id === 'catalog/runbook')!;
    expect(link).toBeUndefined();
  });

  it('survives a spec that has something else', () => {
    const entity = entityWith({}, { kind: 'API', spec: { lifecycle: {} } });
    expect(factsOf(entity)).toEqual({});
  });

  it('has ids that are unique', () => {
    const ids = catalogFactTypes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

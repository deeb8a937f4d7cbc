import type { Entity } from '@backstage/catalog-model';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { model } from '../authoring/__testUtils__/cnmm';
import type { Capability } from '../model/types';
import { testModel } from '../testing';
import type { ProviderReason } from './capabilityProviders';
import { findProviders } from './findProviders';

interface Labelled {
  kind?: string;
  name: string;
  namespace?: string;
  title?: string;
  type?: string;
  tags?: string[];
  system?: string;
  owner?: string;
  lifecycle?: string;
  /** The ids of the capabilities that it offers, according to a person. */
  offers: string[];
}

const catalog: Labelled[] = parse(
  readFileSync(path.join(__dirname, 'fixtures/catalog.yaml'), 'utf8'),
);

function entityOf({
  kind = 'Component',
  name,
  namespace,
  title,
  type = 'service',
  tags,
  system,
  owner = 'team-a',
  lifecycle,
}: Omit<Labelled, 'offers'>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace, title, tags },
    spec: { type, system, owner, lifecycle },
  };
}

const found = (labelled: Omit<Labelled, 'offers'>) =>
  findProviders(entityOf(labelled), model);

describe('findProviders, on entities of public catalogs', () => {
  const results = catalog.map(labelled => ({
    name: labelled.name,
    offers: labelled.offers,
    ids: found(labelled).map(({ capabilityId }) => capabilityId),
  }));
  const right = results.flatMap(({ offers, ids }) =>
    ids.filter(id => offers.includes(id)),
  ).length;
  const wrong = results.flatMap(({ name, offers, ids }) =>
    ids.filter(id => !offers.includes(id)).map(id => `${name}: ${id}`),
  );
  const missed = results.flatMap(({ name, offers, ids }) =>
    offers.filter(id => !ids.includes(id)).map(id => `${name}: ${id}`),
  );

  it('has enough of them, labelled with capabilities of the model', () => {
    const known = model.capabilities.map(({ id }) => id);
    const labels = catalog.flatMap(({ offers }) => offers);
    expect(catalog.length).toBeGreaterThanOrEqual(200);
    expect(
      catalog.filter(({ offers }) => offers.length === 0).length,
    ).toBeGreaterThanOrEqual(75);
    expect(new Set(labels).size).toBe(15);
    expect(labels.filter(id => !known.includes(id))).toEqual([]);
  });

  it('is hardly ever wrong', () => {
    expect(wrong).toEqual([]);
    expect(right / (right + wrong.length)).toBeGreaterThanOrEqual(0.95);
  });

  it('finds nearly all', () => {
    expect(missed).toEqual([
      // `g8s` is nothing that anybody else would know.
      'g8s-prometheus: observability',
      // Most agents serve somebody else.
      'prometheus-agent: observability',
      // Only the tags name Flux; tags of services say what they are made of.
      'gitops-server: delivery',
      // The model does not name Spark.
      'spark-operator: data',
    ]);
    expect(right / (right + missed.length)).toBeGreaterThanOrEqual(0.9);
  });
});

describe('findProviders', () => {
  it.each<[Omit<Labelled, 'offers'>, ProviderReason]>([
    [{ name: 'argocd' }, { field: 'name', match: 'Argo CD' }],
    [{ name: 'argo-cd-prod-2' }, { field: 'name', match: 'Argo CD' }],
    [
      { name: 'cd', title: 'Argo CD' },
      { field: 'title', match: 'Argo CD' },
    ],
    [
      { name: 'cd', title: 'Flux-CD (eu)' },
      { field: 'title', match: 'Flux' },
    ],
    [
      { name: 'x', type: 'gitops' },
      { field: 'type', match: 'gitops' },
    ],
    [
      { name: 'x', kind: 'Resource', type: 'aws', tags: ['eu', 'argo-cd'] },
      { field: 'tags', match: 'Argo CD' },
    ],
  ])('%j is found by %j', (entity, reason) => {
    expect(found(entity)).toEqual([{ capabilityId: 'delivery', reason }]);
  });

  it.each<[string, Omit<Labelled, 'offers'>, string[]]>([
    ['names of systems', { name: 'shop-redis', system: 'shop' }, ['data']],
    ['other words', { name: 'shop-redis' }, []],
    [
      'other words in resources',
      { name: 'shop-redis', kind: 'Resource' },
      ['data'],
    ],
    ['the last of several', { name: 'a-b', title: 'Keycloak Redis' }, []],
    [
      'the last of several in resources',
      { name: 'keycloak-redis', kind: 'Resource' },
      ['data'],
    ],
    [
      'where it runs',
      { name: 'keycloak-on-kubernetes' },
      ['identity-and-secrets'],
    ],
    ['tags that disagree', { name: 'x', tags: ['kafka', 'redis'] }, []],
    [
      'tags of resources that disagree',
      { name: 'x', kind: 'Resource', tags: ['kafka', 'redis'] },
      [],
    ],
    [
      'what one application has for itself',
      { name: 'orders-db', kind: 'Resource', type: 'database' },
      [],
    ],
    [
      'one queue of a product',
      { name: 'payments', kind: 'Resource', type: 'sqs-queue' },
      [],
    ],
    [
      'the database of one application by its product',
      { name: 'orders-aurora', kind: 'Resource', type: 'database' },
      [],
    ],
    [
      'the database of one system by its product',
      { name: 'shop-redis', kind: 'Resource', type: 'cache', system: 'shop' },
      [],
    ],
    [
      'a database with nothing but a product in its name',
      { name: 'aurora-prod', kind: 'Resource', type: 'database' },
      ['data'],
    ],
    [
      'a database of a platform team',
      {
        name: 'orders-aurora',
        kind: 'Resource',
        type: 'database',
        owner: 'group:platform',
      },
      ['data'],
    ],
    ['what has been retired', { name: 'argo-cd', lifecycle: 'deprecated' }, []],
    [
      'templates that are called so',
      { name: 'service-templates', type: 'templates' },
      ['golden-paths'],
    ],
    [
      'the whole name of a portal, whoever owns it',
      {
        name: 'developer-portal',
        type: 'website',
        owner: 'developer-experience',
      },
      ['web-portal'],
    ],
    [
      'the database of another product',
      { name: 'sonarqube-db', kind: 'Resource', type: 'database' },
      [],
    ],
    [
      'types of the model with words that are none otherwise',
      { name: 'x', type: 'artifact-repository' },
      ['artifact-storage'],
    ],
    [
      'what is kept in a product',
      { name: 'vault-token', kind: 'Resource', type: 'secret' },
      [],
    ],
    [
      'types of the model as names',
      { name: 'llm-gateway' },
      ['ai-and-model-serving'],
    ],
    ['another sense of a name', { name: 'harbor-management' }, []],
    ['parts of words', { name: 'vaulted', title: 'Grafanas' }, []],
    ['vague types', { name: 'mail', type: 'server' }, []],
    // Some catalogs call whatever is deployed an app.
    [
      'an app by a part of its name',
      { name: 'argo-cd-prod', type: 'app' },
      ['delivery'],
    ],
    [
      'other words where a platform team owns it',
      { name: 'flux-edge', owner: 'group:default/team-sre' },
      ['delivery'],
    ],
    ['other words where any team owns it', { name: 'flux-edge' }, []],
    [
      'tags of what a platform team owns',
      { name: 'x', tags: ['gitops'], system: 'platform' },
      ['delivery'],
    ],
    ['no name of a component like a type', { name: 'ci' }, []],
    ['the title of a capability', { name: 'data-services' }, ['data']],
    [
      'a website by its whole name',
      { name: 'grafana', type: 'website' },
      ['observability'],
    ],
    [
      'no website by a part of its name',
      { name: 'harbor-app', type: 'website' },
      [],
    ],
    [
      'the whole name of what has a type with two meanings',
      { name: 'opencost', kind: 'Resource', type: 'cost-monitoring' },
      ['cost-management'],
    ],
    [
      'vague types and a name',
      { name: 'kafka', kind: 'Resource', type: 'cluster' },
      ['messaging'],
    ],
  ])('considers %s: %j', (_, entity, expected) => {
    expect(found(entity).map(({ capabilityId }) => capabilityId)).toEqual(
      expected,
    );
  });

  it('finds by recommended projects unless the model says otherwise', () => {
    const [capability] = testModel().capabilities;
    const project = {
      id: 'otel',
      title: 'OpenTelemetry',
      foundation: 'CNCF',
      status: 'graduated' as const,
      asOf: '2026-08-07',
    };
    const ids = (change: Partial<Capability>) =>
      findProviders(entityOf({ name: 'open-telemetry' }), {
        capabilities: [{ ...capability, projects: ['otel'], ...change }],
        projects: [project],
      }).map(({ capabilityId }) => capabilityId);
    expect(ids({})).toEqual(['observability']);
    expect(ids({ foundBy: { names: ['Grafana'] } })).toEqual(['observability']);
    expect(ids({ foundBy: { projects: [] } })).toEqual([]);
    expect(ids({ projects: [] })).toEqual([]);
  });

  it('reads the name of a system like a type, as it has none', () => {
    const system = {
      ...entityOf({ name: 'ci', kind: 'System' }),
      spec: { owner: 'team-a' },
    };
    expect(findProviders(system, model)).toEqual([
      {
        capabilityId: 'build-and-test',
        reason: { field: 'type', match: 'ci' },
      },
    ]);
  });

  it('reads what nobody has validated', () => {
    const entity = entityOf({ name: 'x' });
    const odd = { owner: 7, system: ':::', type: ['database'] };
    expect(findProviders({ ...entity, spec: odd }, model)).toEqual([]);
    expect(findProviders({ ...entity, spec: undefined }, model)).toEqual([]);
  });
});

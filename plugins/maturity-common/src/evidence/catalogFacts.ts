import {
  type Entity,
  RELATION_DEPENDS_ON,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import { webAddress } from '../fields';
import { type Fact, type FactValue, MAX_FACT_TEXT_LENGTH } from './facts';

/** The source of the facts that the catalog itself knows. @public */
export const CATALOG_SOURCE = 'catalog';

/** A fact that is read from the catalog. @public */
export interface CatalogFactType {
  id: string;
  /** What it says, where it is there. */
  title: string;
  /** The annotations that say it; the first one that an entity has counts. */
  annotations?: readonly string[];
  /** The type of the entity's links that say it. */
  linkType?: string;
}

/**
 * All facts that are read from the catalog. The annotations are those of
 * Backstage and of its plugins; each says only that its plugin is set up, and
 * not how well anything does there.
 *
 * @public
 */
export const catalogFactTypes: readonly CatalogFactType[] = [
  { id: 'catalog/owner', title: 'Owned by a group that exists' },
  { id: 'catalog/lifecycle', title: 'Lifecycle' },
  { id: 'catalog/provided-apis', title: 'Number of APIs provided' },
  { id: 'catalog/dependencies', title: 'Number of dependencies declared' },
  { id: 'catalog/runbook', title: 'Runbook', linkType: 'runbook' },
  { id: 'catalog/dashboard', title: 'Dashboard', linkType: 'dashboard' },
  annotated('techdocs', 'TechDocs', [
    'backstage.io/techdocs-ref',
    'backstage.io/techdocs-entity',
  ]),
  annotated('template', 'Created from a template', [
    'backstage.io/source-template',
  ]),
  annotated('source-location', 'Source location', [
    'backstage.io/source-location',
  ]),
  annotated('adrs', 'Architecture decision records', [
    'backstage.io/adr-location',
  ]),

  // Source code and pipelines
  annotated('github', 'GitHub project', ['github.com/project-slug']),
  annotated('gitlab', 'GitLab project', [
    'gitlab.com/project-slug',
    'gitlab.com/project-id',
  ]),
  annotated('azure-repos', 'Azure DevOps repository', [
    'dev.azure.com/project-repo',
  ]),
  annotated('azure-pipelines', 'Azure pipeline', [
    'dev.azure.com/build-definition',
  ]),
  annotated('buildkite', 'Buildkite pipeline', ['buildkite.com/project-slug']),
  annotated('circleci', 'CircleCI project', ['circleci.com/project-slug']),
  annotated('cloud-build', 'Google Cloud Build project', [
    'google.com/cloudbuild-project-slug',
  ]),
  annotated('gocd', 'GoCD pipelines', ['gocd.org/pipelines']),
  annotated('jenkins', 'Jenkins job', [
    'jenkins.io/job-full-name',
    'jenkins.io/github-folder',
  ]),
  annotated('tekton', 'Tekton pipelines', [
    'tekton.dev/cicd',
    'janus-idp.io/tekton',
  ]),

  // Delivery and runtime
  annotated('argo-cd', 'Argo CD application', [
    'argocd/app-name',
    'argocd/app-selector',
  ]),
  annotated('kubernetes', 'Kubernetes workloads', [
    'backstage.io/kubernetes-id',
    'backstage.io/kubernetes-label-selector',
  ]),
  annotated('crossplane', 'Crossplane resource', [
    'terasky.backstage.io/crossplane-resource',
  ]),
  annotated('kafka', 'Kafka consumer groups', [
    'kafka.apache.org/consumer-groups',
  ]),

  // Quality and security
  annotated('code-coverage', 'Code coverage reports', [
    'backstage.io/code-coverage',
  ]),
  annotated('lighthouse', 'Lighthouse audits', ['lighthouse.com/website-url']),
  annotated('snyk', 'Snyk project', [
    'snyk.io/project-ids',
    'snyk.io/targets',
    'snyk.io/target-id',
    'snyk.io/org-name',
    'snyk.io/org-id',
    'snyk.io/org-ids',
  ]),
  annotated('sonarqube', 'SonarQube project', ['sonarqube.org/project-key']),
  annotated('vault', 'Vault secrets', ['vault.io/secrets-path']),

  // Observability and incidents
  annotated('datadog', 'Datadog dashboard', [
    'datadoghq.com/dashboard-url',
    'datadoghq.com/graph-token',
  ]),
  annotated('dynatrace', 'Dynatrace entity', [
    'dynatrace.com/dynatrace-entity-id',
  ]),
  annotated('grafana', 'Grafana dashboards', [
    'grafana/dashboard-selector',
    'grafana/overview-dashboard',
  ]),
  annotated('grafana-alerts', 'Grafana alerts', [
    'grafana/alert-label-selector',
  ]),
  annotated('new-relic', 'New Relic dashboard', [
    'newrelic.com/dashboard-guid',
  ]),
  annotated('opsgenie', 'Opsgenie alerts', [
    'opsgenie.com/component-selector',
    'opsgenie.com/team',
  ]),
  annotated('pagerduty', 'PagerDuty service', [
    'pagerduty.com/service-id',
    'pagerduty.com/integration-key',
  ]),
  annotated('prometheus', 'Prometheus metrics', ['prometheus.io/rule']),
  annotated('prometheus-alerts', 'Prometheus alerts', ['prometheus.io/alert']),
  annotated('rollbar', 'Rollbar project', ['rollbar.com/project-slug']),
  annotated('sentry', 'Sentry project', ['sentry.io/project-slug']),
  annotated('splunk-on-call', 'Splunk On-Call team', [
    'splunk.com/on-call-team',
    'splunk.com/on-call-routing-key',
  ]),

  // Artifacts
  annotated('artifactory', 'Artifactory image', [
    'jfrog-artifactory/image-name',
    'jfrog.com/artifactory-artifact',
  ]),
  annotated('harbor', 'Harbor repository', ['goharbor.io/repository-slug']),
  annotated('nexus', 'Nexus image', [
    'nexus-repository-manager/docker.image-name',
  ]),
  annotated('quay', 'Quay repository', ['quay.io/repository-slug']),
];

/** Annotations that let their reader do something: their value stays there. */
const credentials = [
  'datadoghq.com/graph-token',
  'pagerduty.com/integration-key',
  'splunk.com/on-call-routing-key',
];

/** The kinds that can declare what they provide and depend on, in lower case. */
const kindsWithApis = ['component'];
const kindsWithDependencies = ['component', 'resource'];

function annotated(
  name: string,
  title: string,
  annotations: string[],
): CatalogFactType {
  return { id: `${CATALOG_SOURCE}/${name}`, title, annotations };
}

type Finding = Pick<Fact, 'value' | 'link'>;

/**
 * Reads all that the catalog knows about an entity.
 *
 * @param entity - with annotations, links, relations, type and lifecycle
 * @param known - `ownedByGroup`: whether one of its owners is a group that
 * exists, which only the catalog as a whole tells; undefined if the entity
 * needs no owner
 * @returns the facts, ordered as in {@link catalogFactTypes}
 * @public
 */
export function catalogFacts(
  entity: Entity,
  known: { entityRef: string; observedAt: string; ownedByGroup?: boolean },
): Fact[] {
  const { entityRef, observedAt, ownedByGroup } = known;
  const kind = entity.kind.toLocaleLowerCase('en-US');
  const computed: Record<string, Finding | undefined> = {
    'catalog/owner': found(ownedByGroup),
    'catalog/lifecycle': textual(entity.spec?.lifecycle),
    'catalog/provided-apis': kindsWithApis.includes(kind)
      ? found(countRelations(entity, RELATION_PROVIDES_API))
      : undefined,
    'catalog/dependencies': kindsWithDependencies.includes(kind)
      ? found(countRelations(entity, RELATION_DEPENDS_ON))
      : undefined,
  };
  return catalogFactTypes.flatMap(type => {
    const finding =
      computed[type.id] ?? linked(entity, type) ?? annotation(entity, type);
    return finding
      ? [
          {
            id: type.id,
            entityRef,
            observedAt,
            source: CATALOG_SOURCE,
            ...finding,
          },
        ]
      : [];
  });
}

function found(value: FactValue | undefined): Finding | undefined {
  return value === undefined ? undefined : { value };
}

function countRelations({ relations = [] }: Entity, type: string): number {
  const targets = relations.filter(relation => relation.type === type);
  return new Set(targets.map(({ targetRef }) => targetRef)).size;
}

/** The first link of the type: its text, and where it leads. */
function linked(
  { metadata }: Entity,
  { linkType }: CatalogFactType,
): Finding | undefined {
  const link = metadata.links?.find(
    ({ type }) =>
      linkType !== undefined && type?.toLocaleLowerCase('en-US') === linkType,
  );
  if (!link) return undefined;
  const text = textual(link.title) ?? textual(link.url);
  return text && { ...text, ...addressOf(link.url) };
}

function annotation(
  { metadata }: Entity,
  { annotations = [] }: CatalogFactType,
): Finding | undefined {
  for (const key of annotations) {
    const text = metadata.annotations?.[key];
    const finding = textual(text);
    // By this, some plugins are switched off for an entity.
    if (finding && finding.value !== 'false') {
      return finding.value === 'true' || credentials.includes(key)
        ? { value: true }
        : { ...finding, ...addressOf(text) };
    }
  }
  return undefined;
}

/**
 * The catalog limits neither the length of texts nor what is in them, and one
 * entity must not fail the reconciliation.
 */
function textual(value: unknown): Finding | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .slice(0, MAX_FACT_TEXT_LENGTH)
    .replace(/[\0\p{Cs}]/gu, '')
    .trim();
  return text === '' ? undefined : { value: text };
}

/** The address in a location such as `url:https://example.com`, or a text. */
function addressOf(text: string | undefined): Pick<Fact, 'link'> {
  const { data: link } = webAddress.safeParse(
    text?.trim().replace(/^url:/, ''),
  );
  return link === undefined ? {} : { link };
}

/**
 * Words that say nothing against an installation of a project in the name of
 * an entity: `kube-prometheus-stack`, `cert-manager-component`, `vault-prod`.
 */
export const NEUTRAL_WORDS = new Set(
  `
  a for in of on the our with and
  kube kubernetes k8s openshift eks aks gke aws amazon azure gcp google cloud
  app bundle stack suite cluster clusters component controller deployment
  service services svc server servers system platform core main master shared
  central global internal external common infra infrastructure instance
  instances installation public manager engine operator operators
  collector gateway runner runners node nodes broker brokers portal solution
  primary replica standalone ha upstream official oss enterprise community
  edition team corp company org organization
  center centre hub analyzer tracking runtime
  red hat redhat hashicorp jfrog sonatype bitnami atlassian
  prod production preprod nonprod staging stage stg dev development qa uat
  integration sandbox local live eu us emea apac west east north south
  `
    .trim()
    .split(/\s+/),
);

/**
 * Words that tell that an entity uses or describes a project, or is a part for
 * it, rather than offers it: `prometheus-client`, `argo-cd-plugin`,
 * `kyverno-policies`.
 */
export const USER_WORDS = new Set(
  `
  client clients consumer consumers producer producers publisher subscriber
  listener sdk lib libs library libraries plugin plugins exporter exporters
  adapter adapters connector connectors sink source driver wrapper binding
  dashboard dashboards rule rules policy policies crd crds config configs
  configuration settings extension extensions resources servicemonitors
  template templates theme themes doc docs documentation site website blog
  example examples sample samples demo demos tutorial tutorials workshop
  training learn learning course lab labs hello playground poc starter
  boilerplate quickstart test tests testing e2e benchmark migration migrator
  provider providers module modules role roles playbook ansible terraform tf
  pulumi helm chart charts image images docker dockerfile schema schemas proto
  action actions bot cli tools toolbox utils util helper helpers mock
  simulator job cronjob webhook sync importer loader processor worker agent
  agents sidecar notifier notifications reader writer mcp ui console admin
  apps api apis backup backups restore
  `
    .trim()
    .split(/\s+/),
);

/** Words in the types of entities that are no running things. */
export const NO_PROVIDER_TYPES = new Set(
  `
  library libraries lib plugin plugins documentation docs doc template
  templates module modules package packages chart charts image images dashboard
  dashboards sdk cli example sample demo test tests namespace repository repo
  job theme schema action policy rule adr monorepo secret secrets certificate
  certificates credential credentials alert alerts team application state log
  configuration manifest manifests agent agents exporter sidecar
  `
    .trim()
    .split(/\s+/),
);

/** Words in the types of components that the platform consists of. */
export const PLATFORM_TYPES = new Set(
  `
  infrastructure infra platform operator controller addon addons middleware
  saas external
  `
    .trim()
    .split(/\s+/),
);

/** Words in the names of teams and systems that serve the other teams. */
export const PLATFORM_OWNERS = new Set(
  `
  platform platforms infrastructure infra sre devops devex devtools tooling
  runtime cloudops secops devsecops
  `
    .trim()
    .split(/\s+/),
);

/** The first words of lifecycles that have ended. */
export const RETIRED = new Set(
  'deprecated retired archived obsolete decommissioned eol end'.split(' '),
);

/** Types of what people open in a browser or on a phone. */
export const SCREEN_TYPES = new Set(
  'website web webapp frontend spa mobile'.split(' '),
);

/**
 * Last words in the types of what a single application has for itself:
 * `orders-db` and `orders-aurora` offer nothing to others, unless a platform
 * team owns them; `postgres-prod` does.
 */
export const ITEM_TYPES = new Set(
  'database db datastore cache bucket queue topic'.split(' '),
);

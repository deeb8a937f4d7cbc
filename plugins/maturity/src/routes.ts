import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The page of all systems, mounted at `/maturity`. */
export const rootRouteRef = createRouteRef({ id: 'maturity' });

/** The assessment of one entity, below the page of all systems. */
export const assessRouteRef = createSubRouteRef({
  id: 'maturity/assess',
  parent: rootRouteRef,
  path: '/assess/:kind/:namespace/:name',
});

/** The tab of an entity. */
export const entityContentRouteRef = createRouteRef({
  id: 'maturity/entity-content',
});

/** The docs of an entity, where the portal has TechDocs. */
export const docsRouteRef = createExternalRouteRef({
  id: 'maturity/docs',
  optional: true,
  params: ['namespace', 'kind', 'name'],
  defaultTarget: 'techdocs.docRoot',
});

/** A software template, where the portal has the scaffolder. */
export const templateRouteRef = createExternalRouteRef({
  id: 'maturity/template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

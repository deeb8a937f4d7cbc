import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The portfolio, mounted at `/maturity`. */
export const rootRouteRef = createRouteRef({ id: 'maturity' });

/** The assessment of an entity, below the portfolio. */
export const assessRouteRef = createSubRouteRef({
  id: 'maturity/assess',
  parent: rootRouteRef,
  path: '/assess/:kind/:namespace/:name',
});

/** The Maturity tab of an entity. */
export const entityContentRouteRef = createRouteRef({
  id: 'maturity/entity-content',
});

/** The docs of an entity, if TechDocs is installed. */
export const docsRouteRef = createExternalRouteRef({
  id: 'maturity/docs',
  optional: true,
  params: ['namespace', 'kind', 'name'],
  defaultTarget: 'techdocs.docRoot',
});

/** A software template, if the scaffolder is installed. */
export const templateRouteRef = createExternalRouteRef({
  id: 'maturity/template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

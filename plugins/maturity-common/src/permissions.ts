import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/** Allows reading models, level reports, drafts and assessments. @public */
export const maturityReportReadPermission = createPermission({
  name: 'maturity.report.read',
  attributes: { action: 'read' },
});

/**
 * Allows editing and submitting the draft of an entity. The resource is the
 * catalog entity, so that a policy can use the conditions of the catalog, such
 * as `isEntityOwner`.
 *
 * @public
 */
export const maturityAssessmentWritePermission = createPermission({
  name: 'maturity.assessment.write',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Allows setting the targets of a catalog entity. @public */
export const maturityTargetWritePermission = createPermission({
  name: 'maturity.target.write',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Allows reading rollups and lists of many entities. @public */
export const maturityPortfolioReadPermission = createPermission({
  name: 'maturity.portfolio.read',
  attributes: { action: 'read' },
});

/** Allows confirming and dismissing providers of capabilities. @public */
export const maturityProviderWritePermission = createPermission({
  name: 'maturity.provider.write',
  attributes: { action: 'update' },
});

/** Allows importing and exporting assessments. @public */
export const maturityAdminPermission = createPermission({
  name: 'maturity.admin',
  attributes: {},
});

/**
 * Allows posting facts about any entity. It is meant for services: what they
 * post stands beside the answers of people, as support or contradiction.
 *
 * @public
 */
export const maturityFactWritePermission = createPermission({
  name: 'maturity.fact.write',
  attributes: { action: 'update' },
});

/** All permissions of the maturity plugin. @public */
export const maturityPermissions = [
  maturityReportReadPermission,
  maturityAssessmentWritePermission,
  maturityTargetWritePermission,
  maturityPortfolioReadPermission,
  maturityProviderWritePermission,
  maturityAdminPermission,
  maturityFactWritePermission,
];

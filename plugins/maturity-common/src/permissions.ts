import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/** Reading models, level reports, drafts and histories. @public */
export const maturityReportReadPermission = createPermission({
  name: 'maturity.report.read',
  attributes: { action: 'read' },
});

/**
 * Editing the draft of an entity and submitting it. Its resource is the
 * catalog entity, so that a policy can use the catalog's own conditions, such
 * as `isEntityOwner`.
 *
 * @public
 */
export const maturityAssessmentWritePermission = createPermission({
  name: 'maturity.assessment.write',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Setting the targets of an entity; its resource is the catalog entity. @public */
export const maturityTargetWritePermission = createPermission({
  name: 'maturity.target.write',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Reading views of many entities. @public */
export const maturityPortfolioReadPermission = createPermission({
  name: 'maturity.portfolio.read',
  attributes: { action: 'read' },
});

/** Importing and exporting assessments. @public */
export const maturityAdminPermission = createPermission({
  name: 'maturity.admin',
  attributes: {},
});

/** All permissions of the maturity plugin. @public */
export const maturityPermissions = [
  maturityReportReadPermission,
  maturityAssessmentWritePermission,
  maturityTargetWritePermission,
  maturityPortfolioReadPermission,
  maturityAdminPermission,
];

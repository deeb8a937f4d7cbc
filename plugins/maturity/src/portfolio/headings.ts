import type { GroupBy } from '@cnmm/backstage-plugin-maturity-common';

/** The message keys of the headings of groups, by what groups them. */
export const headings = {
  system: 'portfolio.bySystem',
  domain: 'portfolio.byDomain',
  owner: 'portfolio.byOwner',
  kind: 'portfolio.byKind',
  type: 'portfolio.byType',
  lifecycle: 'portfolio.byLifecycle',
} as const satisfies Record<GroupBy, string>;

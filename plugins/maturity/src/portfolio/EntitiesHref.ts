import type {
  DemandFilter,
  LevelFilter,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';

/** The path and search of the page that lists the entities behind a number. */
export type EntitiesHref = (
  cell: LevelFilter & DemandFilter & PortfolioFilter,
) => string;

export * from './columns';
export * from './crumbs';
export * from './drill';
export * from './groupKey';
export * from './PortfolioView';
export * from './usePortfolioView';
export * from './viewParams';
export * from './withinModel';

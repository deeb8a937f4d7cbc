export * from './PortfolioFilters';
export * from './fieldFilter';

export * from './DatabasePortfolioStore';
export * from './InMemoryPortfolioStore';
export * from './PortfolioStore';

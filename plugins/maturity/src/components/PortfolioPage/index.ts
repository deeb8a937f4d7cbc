export * from './PortfolioPage';

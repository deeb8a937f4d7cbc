export * from './PortfolioService';
export * from './requests';
export * from './Visibility';

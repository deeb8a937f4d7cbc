export * from './DemandPanel';

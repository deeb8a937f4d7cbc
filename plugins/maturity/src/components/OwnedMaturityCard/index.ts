export * from './OwnedMaturity';

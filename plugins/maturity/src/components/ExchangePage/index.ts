export * from './ExchangePage';

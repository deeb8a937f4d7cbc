export * from './KeysDialog';

export * from './maturityModelsExtensionPoint';

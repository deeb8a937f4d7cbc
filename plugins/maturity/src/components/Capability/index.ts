export * from './CapabilityStatusLabel';
export * from './ProviderList';

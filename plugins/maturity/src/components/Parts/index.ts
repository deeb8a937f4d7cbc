export * from './PartsPanel';
export * from './partScope';

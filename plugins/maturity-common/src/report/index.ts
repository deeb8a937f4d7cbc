export * from './buildReport';
export * from './provenance';
export * from './types';
export * from './withhold';

export * from './maturityServiceRef';
export * from './MaturityService';

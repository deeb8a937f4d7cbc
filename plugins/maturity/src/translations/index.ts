export * from './maturityTranslationRef';

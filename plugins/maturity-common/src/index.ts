/**
 * The domain of the maturity plugins: pure functions and types, no IO.
 *
 * @packageDocumentation
 */
export * from './assessment/answer';
export * from './assessment/answerTexts';
export * from './assessment/assessment';
export * from './assessment/modelChanges';
export * from './demand/buildOrder';
export * from './demand/capabilityDemand';
export * from './demand/risenLevels';
export * from './draft';
export * from './draftProgress';
export * from './entityRef';
export * from './evidence/catalogFacts';
export * from './evidence/checks';
export * from './evidence/evidence';
export * from './evidence/facts';
export * from './exchange';
export * from './inheritance/effectiveAnswer';
export * from './inheritance/provenance';
export * from './model/lookup';
export { checkSchema } from './model/checkSchema';
export { modelSchema } from './model/schema';
export * from './model/types';
export * from './orphans';
export * from './permissions';
export * from './providers/capabilityProviders';
export * from './providers/findProviders';
export * from './recommendation/capabilities';
export * from './recommendation/plan';
export * from './recommendation/recommend';
export * from './reviewedDraft';
export * from './rollup/levelChanges';
export * from './rollup/portfolio';
export * from './rollup/rollup';
export * from './rollup/sort';
export * from './rollup/trend';
export * from './scoring/freshness';
export * from './scoring/levelReport';
export * from './scoring/score';
export * from './target';

/**
 * Brings the facts of tech-insights to the maturity backend.
 *
 * @packageDocumentation
 */
export { maturityModuleTechInsights as default } from './module';

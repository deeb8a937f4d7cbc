/**
 * What other backend plugins and modules need to work with the maturity
 * backend.
 *
 * @packageDocumentation
 */
export * from './events';
export * from './extensionPoints';
export {
  maturityServiceRef,
  type MaturityModelOptions,
  type MaturityPageOptions,
  type MaturityService,
  type MaturityServiceOptions,
} from './MaturityService';

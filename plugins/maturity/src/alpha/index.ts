/**
 * The plugin for the new frontend system, as the default export.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { maturityTranslationRef } from '../translations';

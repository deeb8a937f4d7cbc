export * from './ContextPanel';

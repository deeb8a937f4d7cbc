export * from './TargetStrip';

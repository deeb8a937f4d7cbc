export * from './ModelSwitch';

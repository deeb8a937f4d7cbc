export * from './OptionSwitch';

export * from './SmallHeading';

export * from './AreaList';
export * from './Source';

export * from './MaturityPage';
export * from './MaturityRoutes';

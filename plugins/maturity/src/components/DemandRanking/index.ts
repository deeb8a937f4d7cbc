export * from './DemandRanking';
export * from './EntitiesHref';

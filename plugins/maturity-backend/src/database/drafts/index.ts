export * from './DatabaseDraftStore';
export * from './DraftStore';
export * from './InMemoryDraftStore';

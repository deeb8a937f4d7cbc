export * from './assessments';
export * from './drafts';
export * from './projection';
export * from './Stores';

export * from './formatTime';
export * from './Time';

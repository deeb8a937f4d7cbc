export * from './FakeMaturityApi';
export * from './FakeResponses';

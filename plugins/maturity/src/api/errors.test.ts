import { failureReason } from './errors';

describe('failureReason', () => {
  it('is what the backend said, as the cause of a ResponseError', () => {
    const error = new Error('Request failed with 400 Bad Request', {
      cause: new Error('note: is too long'),
    });
    expect(failureReason(error)).toBe('note: is too long');
  });

  it('is the error itself where nobody answered', () => {
    expect(failureReason(new Error('Failed to fetch'))).toBe('Failed to fetch');
  });
});

import { failureReason } from './errors';

describe('failureReason', () => {
  it('is what the backend said, as the cause of a ResponseError', () => {
    const error = new Error('Request failed with 400 Bad Request', {
      cause: new Error('note: is too long'),
    });
    expect(failureReason(error)).toBe('note: is too long');
  });

  it('leaves out the body of what is no response of ours', () => {
    const error = new Error('Request failed with 502 Bad Gateway', {
      cause: new Error(
        'Request failed with status 502 Bad Gateway, {"detail":["raw"]}',
      ),
    });
    expect(failureReason(error)).toBe(
      'Request failed with status 502 Bad Gateway',
    );
  });

  it('is the error itself where nobody answered', () => {
    expect(failureReason(new Error('Failed to fetch'))).toBe('Failed to fetch');
  });
});

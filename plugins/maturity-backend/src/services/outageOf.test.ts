import { NotFoundError, ResponseError } from '@backstage/errors';
import { outageOf } from './outageOf';

const coded = (code: string) => Object.assign(new Error('no'), { code });

const answered = (status: number) =>
  ResponseError.fromResponse(new Response('{}', { status }));

describe('outageOf', () => {
  it.each([
    ['a database that refuses', coded('ECONNREFUSED')],
    ['a database that shuts down', coded('57P01')],
  ])('tells of %s', (_, error) => {
    expect(outageOf(error)?.message).toMatch(/^The database cannot be reached/);
  });

  it('tells of a plugin that does not answer, or answers with a failure', async () => {
    const network = new TypeError('fetch failed', {
      cause: coded('ECONNREFUSED'),
    });
    const fetchError = Object.assign(coded('ECONNREFUSED'), {
      name: 'FetchError',
    });
    for (const error of [network, fetchError, await answered(502)]) {
      expect(outageOf(error)?.message).toMatch(/^The catalog/);
    }
  });

  it.each([
    ['a constraint', coded('23505')],
    ['a defect', new TypeError('x is undefined')],
    ['what does not exist', new NotFoundError('no')],
    ['a text', 'ECONNREFUSED'],
  ])('says nothing of %s', (_, error) => {
    expect(outageOf(error)).toBeUndefined();
  });

  it('says nothing of a plugin that refuses', async () => {
    expect(outageOf(await answered(403))).toBeUndefined();
  });
});

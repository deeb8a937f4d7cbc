import { mockCredentials } from '@backstage/backend-test-utils';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

const checkout = '/entities/component/default/checkout';
const technology = `${checkout}/targets/technology`;

describe.each(databaseCases())('targets on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    maturity = await startMaturity({ knex: await init() });
  });

  /** The target of technology, as the report shows it. */
  async function reported() {
    const { body } = await maturity.send('get', `${checkout}/report`);
    return body.aspects.find(
      ({ aspectId }: { aspectId: string }) => aspectId === 'technology',
    ).target;
  }

  it('can be set, shown in the report, replaced, and removed', async () => {
    const { send } = maturity;
    expect(await reported()).toBeUndefined();
    const target = { level: 3, date: '2027-06-30', reason: 'We grow.' };
    const set = await send('put', technology, { body: target });
    expect(set.status).toBe(200);
    expect(set.body).toEqual({
      aspectId: 'technology',
      ...target,
      setAt: expect.any(String),
      setBy: 'user:default/mock',
    });
    expect(await reported()).toEqual(set.body);

    const replaced = await send('put', technology, { body: { level: 1 } });
    expect(await reported()).toEqual(replaced.body);
    expect(replaced.body).not.toHaveProperty('reason');

    for (const time of ['first', 'second']) {
      const { status } = await send('delete', technology);
      expect({ time, status }).toEqual({ time, status: 204 });
    }
    expect(await reported()).toBeUndefined();
  });

  it('move steps of areas below their target to the front', async () => {
    const { answer, submit, send } = maturity;
    const steps = async () => {
      const { body } = await send('get', `${checkout}/report`);
      return body.recommendations.map(
        ({ areaId }: { areaId: string }) => areaId,
      );
    };
    // Policy is at 1 and technology at 2, so policy comes first. With a target
    // of 3, technology is below its target and comes first.
    const assessed = (level: number) => ({ state: 'assessed', level });
    await answer('component/default/checkout', 'policy.ai', assessed(1));
    await answer('component/default/checkout', 'technology.ai', assessed(2));
    await submit('component/default/checkout');
    expect(await steps()).toEqual(['policy.ai', 'technology.ai']);
    await send('put', technology, { body: { level: 3 } });
    expect(await steps()).toEqual(['technology.ai', 'policy.ai']);
    // A target that has been reached changes nothing.
    await send('put', technology, { body: { level: 2 } });
    expect(await steps()).toEqual(['policy.ai', 'technology.ai']);
  });

  it.each([
    [technology, {}, 400, 'level'],
    [technology, { level: 0 }, 400, 'level'],
    [technology, { level: 6 }, 400, 'level: '],
    [technology, { level: '3' }, 400, 'level'],
    [technology, { level: 2.5 }, 400, 'level'],
    [technology, { level: 3, date: '2027-02-30' }, 400, 'date'],
    [technology, { level: 3, date: 'soon' }, 400, 'date'],
    [technology, { level: 3, reason: '  ' }, 400, 'reason: '],
    [technology, { level: 3, reason: 'a\u0000b' }, 400, 'reason'],
    [technology, { level: 3, reason: 'x'.repeat(4001) }, 400, 'reason'],
    [technology, { level: 3, by: 'me' }, 400, "unknown field 'body.by'"],
    [technology, [], 400, ''],
    [`${checkout}/targets/technology.ai`, { level: 3 }, 404, 'aspectId: '],
    [`${checkout}/targets/__proto__`, { level: 3 }, 404, 'aspectId: '],
    [`${technology}?model=none`, { level: 3 }, 404, 'model: '],
    [
      '/entities/component/default/none/targets/people',
      { level: 3 },
      404,
      'default/none',
    ],
    [
      '/entities/user/default/ana/targets/people',
      { level: 3 },
      400,
      "kind: 'user'",
    ],
  ])('reject %s %j with %i, naming %s', async (path, body, status, message) => {
    const before = await reported();
    const response = await maturity.send('put', path, { body });
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
    expect(await reported()).toEqual(before);
  });

  it('can only be set by users', async () => {
    for (const method of ['put', 'delete'] as const) {
      const { status } = await maturity.send(method, technology, {
        body: method === 'put' ? { level: 3 } : undefined,
        authorization: mockCredentials.service.header(),
      });
      expect({ method, status }).toEqual({ method, status: 403 });
    }
  });
});

import { setTimeout } from 'node:timers/promises';
import { startMaturity } from '../__testUtils__/backend';
import { DatabaseProxy } from '../__testUtils__/DatabaseProxy';
import { databaseCases } from '../__testUtils__/databases';

jest.setTimeout(120_000);

const checkout = 'component/default/checkout';
const area = `/entities/${checkout}/draft/areas/people.ai`;
const report = `/entities/${checkout}/report`;
const answer = { state: 'assessed', level: 2 };

const noCatalog = Object.assign(new Error('connect ECONNREFUSED'), {
  name: 'FetchError',
  code: 'ECONNREFUSED',
});

describe.each(databaseCases())('an outage on %s', (name, init) => {
  it('of the catalog leaves stored data available, and is reported otherwise', async () => {
    const maturity = await startMaturity({ knex: await init() });
    await maturity.answer(checkout, 'people.ai', answer);
    await maturity.submit(checkout);
    await maturity.reconcile();
    const rollups = '/portfolio/rollups?groupBy=system';
    const { body: before } = await maturity.send('get', rollups);

    maturity.failCatalog(noCatalog);
    const portfolio = await maturity.send('get', rollups);
    expect({ status: portfolio.status, body: portfolio.body }).toEqual({
      status: 200,
      body: before,
    });
    for (const [method, path, body] of [
      ['get', report],
      ['get', `/entities/${checkout}/draft`],
      ['get', `/entities/${checkout}/assessments`],
      ['put', area, answer],
      ['post', `/entities/${checkout}/assessments`, {}],
    ] as const) {
      const response = await maturity.send(method, path, { body });
      expect({ path, status: response.status }).toEqual({ path, status: 503 });
      expect(response.body.error).toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringMatching(/^The catalog/),
      });
    }
    // It waits for the catalog, rather than to fail until its next time.
    const reconciled = jest.fn();
    const reconciling = maturity.reconcile().then(reconciled);
    expect((await maturity.send('get', rollups)).body).toEqual(before);
    await setTimeout(1500);
    expect((await maturity.send('get', rollups)).body).toEqual(before);
    expect(reconciled).not.toHaveBeenCalled();
    const status = async () =>
      (await maturity.send('get', '/portfolio/status')).body;
    const { catalogUnreachableSince: since, ...rest } = await status();
    expect(Date.now() - Date.parse(since)).toBeLessThan(60_000);
    expect(rest).toMatchObject({ reconciling: false });

    maturity.failCatalog();
    await reconciling;
    expect(await status()).toMatchObject({ catalogUnreachableSince: null });
    expect((await maturity.send('get', report)).status).toBe(200);
    expect((await maturity.send('get', rollups)).body).toEqual(before);
  });

  if (name === 'PostgreSQL') {
    it('of the database is reported, and loses no data', async () => {
      const proxy = await DatabaseProxy.to(await init());
      const { knex } = proxy;
      const maturity = await startMaturity({ knex });
      await maturity.answer(checkout, 'people.ai', answer);

      await proxy.disconnect();
      for (const [method, path, body] of [
        ['get', report],
        ['get', '/portfolio/rollups?groupBy=system'],
        ['post', `/entities/${checkout}/assessments`, {}],
      ] as const) {
        const response = await maturity.send(method, path, { body });
        expect({ path, status: response.status }).toEqual({
          path,
          status: 503,
        });
        expect(response.body.error.message).toMatch(/^The database/);
      }

      await proxy.reconnect();
      const { body } = await maturity.submit(checkout);
      expect(body.assessment).toMatchObject({
        revision: 1,
        answers: { 'people.ai': { answer } },
      });
      await maturity.settled();
      await knex.destroy();
      await proxy.disconnect();
    });
  }
});

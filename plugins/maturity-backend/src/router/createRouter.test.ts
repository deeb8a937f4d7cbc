import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import request from 'supertest';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';
import { nothingReviewed } from '../__testUtils__/submissions';

jest.setTimeout(60_000);

const [[, init]] = databaseCases();
const checkout = '/entities/component/default/checkout';

describe('the number of writes', () => {
  const add = jest.fn();
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    const metrics = metricsServiceMock.mock({ createCounter: () => ({ add }) });
    maturity = await startMaturity({
      knex: await init(),
      features: [metrics.factory, mockServices.events.factory()],
    });
  });
  beforeEach(() => add.mockClear());

  it.each([
    [
      'put',
      `${checkout}/draft/areas/people.ai`,
      { state: 'unknown' },
      'setDraftAnswer',
      200,
    ],
    [
      'put',
      `${checkout}/draft/areas/people.ai`,
      { state: 'unknown' },
      'setDraftAnswer',
      428,
    ],
    [
      'put',
      `${checkout}/draft/areas/people.ai`,
      { state: 'no' },
      'setDraftAnswer',
      400,
    ],
    ['post', `${checkout}/assessments`, {}, 'submitDraft', 428],
    [
      'post',
      `${checkout}/assessments`,
      { reviewed: nothingReviewed },
      'submitDraft',
      412,
    ],
    ['post', '/import', { assessments: 1 }, 'importAssessments', 400],
  ] as const)(
    'includes %s %s of %j as %s with status %s',
    async (method, path, body, operation, status) => {
      await maturity.send(method, path, { body });
      expect(add.mock.calls).toEqual([[1, { operation, status }]]);
    },
  );

  it('does not include reads', async () => {
    await maturity.send('get', `${checkout}/report`);
    await request(maturity.server)
      .head(`/api/maturity${checkout}/report`)
      .set('Authorization', mockCredentials.user.header());
    await maturity.send('post', '/reports/query', {
      body: { entityRefs: ['component:default/checkout'] },
    });
    expect(add).not.toHaveBeenCalled();
  });
});

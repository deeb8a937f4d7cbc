import { testAssessment } from '../../__testUtils__/assessments';
import { databaseCases, storesOn } from '../../__testUtils__/databases';
import { HistoryMovedError, requireHistories } from './requireHistories';

jest.setTimeout(60_000);

const read = ['checkout', 'cart'].map(name => ({
  entityRef: `component:default/${name}`,
  modelId: 'test',
  revision: 1,
}));

describe.each(databaseCases())(
  'histories to append to on %s',
  (_name, init) => {
    it('must all be where they were, if there are several', async () => {
      const knex = await init();
      const { assessments, orphans } = await storesOn(knex);
      await assessments.append(read, () =>
        read.map(key => testAssessment({ 'people.ai': 1 }, key)),
      );
      const check = () => knex.transaction(tx => requireHistories(tx, read));
      await check();
      const [, { entityRef }] = read;
      await knex('pending_updates').delete();
      await orphans.move(entityRef, 'component:default/basket');
      await expect(check()).rejects.toThrow(HistoryMovedError);
    });
  },
);

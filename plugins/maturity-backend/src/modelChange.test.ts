import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type {
  AreaReport,
  DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { startMaturity } from './__testUtils__/backend';
import { databaseCases } from './__testUtils__/databases';
import { submissionOf } from './__testUtils__/submissions';

jest.setTimeout(60_000);

const assessed = (level: number) => ({ state: 'assessed', level });
const entity = '/entities/component/default/checkout';
const rollups = '/portfolio/rollups?groupBy=system';

const changed = 'people.culture';
const unchanged = 'process.security';
const switchedOff = 'people.ai';
const added = 'technology.backup-and-restore';

/** Removes three areas from `cnmm`, adds one, and rewords level 4 of culture. */
const overlay = {
  models: [
    {
      file: join(__dirname, '../../../examples/models', 'cnmm-without-ai.yaml'),
    },
  ],
};

type Maturity = Awaited<ReturnType<typeof startMaturity>>;

async function read<T>({ send }: Maturity, path: string): Promise<T> {
  const { status, body } = await send('get', path);
  expect({ path, status }).toEqual({ path, status: 200 });
  return body;
}

/** The areas of the report that have an answer. */
async function answered(maturity: Maturity) {
  const { areas } = await read<{ areas: AreaReport[] }>(
    maturity,
    `${entity}/report`,
  );
  return Object.fromEntries(
    areas.flatMap(({ areaId, level, provenance }) =>
      provenance
        ? [[areaId, [level, provenance.revision, provenance.toConfirm]]]
        : [],
    ),
  );
}

async function draft(maturity: Maturity) {
  return read<{ areas: DraftArea[]; gone: unknown[] }>(
    maturity,
    `${entity}/draft`,
  );
}

describe.each(databaseCases())('a model that changes on %s', (_name, init) => {
  it('keeps all answers, and marks those to confirm', async () => {
    const knex = await init();

    const first = await startMaturity({ knex, maturity: overlay });
    await first.answer('component/default/checkout', changed, assessed(4));
    await first.answer('component/default/checkout', unchanged, assessed(2));
    await first.answer('component/default/checkout', added, assessed(3));
    const { body: one } = await first.submit('component/default/checkout');
    await first.answer('component/default/checkout', added, assessed(2));
    expect(await answered(first)).toEqual({
      [changed]: [4, 1, false],
      [unchanged]: [2, 1, false],
      [added]: [3, 1, false],
    });
    expect((await draft(first)).gone).toEqual([]);

    const second = await startMaturity({ knex });
    expect(await answered(second)).toEqual({
      [changed]: [4, 1, true],
      [unchanged]: [2, 1, false],
    });
    const goneProvenance = {
      entityRef: 'component:default/checkout',
      relation: 'own',
      revision: 1,
      freshness: 'fresh',
      toConfirm: false,
    };
    expect((await draft(second)).gone).toEqual([
      {
        areaId: added,
        title: 'Backup and restore',
        answer: assessed(3),
        provenance: expect.objectContaining(goneProvenance),
      },
    ]);
    // Giving the same level again confirms the answer.
    await second.answer('component/default/checkout', changed, assessed(4));
    await second.answer('component/default/checkout', switchedOff, assessed(1));
    const { body: two } = await second.submit('component/default/checkout');
    expect(two.assessment.answers[added]).toEqual(
      one.assessment.answers[added],
    );
    expect(await answered(second)).toEqual({
      [changed]: [4, 2, false],
      [unchanged]: [2, 1, false],
      [switchedOff]: [1, 2, false],
    });

    const third = await startMaturity({ knex, maturity: overlay });
    expect(await answered(third)).toEqual({
      // It was confirmed with the wording of the model without the overlay.
      [changed]: [4, 2, true],
      [unchanged]: [2, 1, false],
      [added]: [3, 1, false],
    });
    const { areas, gone } = await draft(third);
    expect(gone).toEqual([
      expect.objectContaining({ areaId: switchedOff, answer: assessed(1) }),
    ]);
    // The draft answer to the removed area has not been submitted.
    expect(areas.find(({ areaId }) => areaId === added)).toMatchObject({
      change: 'set',
      answer: assessed(2),
      submitted: { answer: assessed(3) },
    });
    const history = await read<{ totalItems: number }>(
      third,
      `${entity}/assessments`,
    );
    expect(history.totalItems).toBe(2);
    // Stored assessments do not change.
    for (const { assessment } of [one, two]) {
      const stored = await read<object>(
        third,
        `${entity}/assessments/${assessment.revision}`,
      );
      expect(stored).toMatchObject({ assessment });
    }
  });

  it('is counted again by the next reconciliation', async () => {
    const knex = await init();
    const coverage = async (maturity: Maturity) => {
      await maturity.reconcile();
      const { items } = await read<{ items: { coverage: object }[] }>(
        maturity,
        rollups,
      );
      return items[0].coverage;
    };

    const first = await startMaturity({ knex });
    await first.answer('component/default/checkout', switchedOff, assessed(1));
    await first.answer('component/default/checkout', unchanged, assessed(2));
    await first.submit('component/default/checkout');
    // Two components of 22 areas; one of them has two answers.
    const before = { answered: 2, total: 44 };
    expect(await coverage(first)).toEqual(before);

    // With three areas removed and one added, there are 20 areas each.
    const second = await startMaturity({ knex, maturity: overlay });
    expect(await coverage(second)).toEqual({ answered: 1, total: 40 });

    expect(await coverage(await startMaturity({ knex }))).toEqual(before);
  });
});

describe.each(databaseCases())(
  'a model that is no longer configured on %s',
  (_name, init) => {
    const folder = createMockDirectory();

    it('leaves the portfolio, and returns with the same numbers', async () => {
      const { hash: _hash, ...definition } = testModel();
      folder.setContent({ 'test.yaml': JSON.stringify(definition) });
      const maturity = { models: [{ file: folder.resolve('test.yaml') }] };
      const knex = await init();
      const rows = async () => {
        const counts = [];
        for (const table of ['reports', 'aspects', 'areas']) {
          const found = await knex(`projected_${table}`)
            .where({ model_id: 'test' })
            .select('entity_ref');
          counts.push(found.length);
        }
        return counts;
      };

      const first = await startMaturity({ knex, maturity });
      const area = `${entity}/draft/areas/people.ai`;
      await first.send('put', `${area}?model=test`, { body: assessed(2) });
      await first.send('put', area, { body: assessed(3) });
      await first.send('post', `${entity}/assessments?model=test`, {
        body: await submissionOf(first.send, `${entity}/draft?model=test`),
      });
      await first.submit('component/default/checkout');
      await first.reconcile();
      const before = await read<object>(first, `${rollups}&model=test`);
      // All seven entities of the shop have a report. One of them has an
      // answer to one area of one aspect.
      expect(await rows()).toEqual([7, 1, 1]);

      const second = await startMaturity({ knex });
      const other = await read<object>(second, rollups);
      await second.reconcile();
      expect(await rows()).toEqual([0, 0, 0]);
      expect(await read<object>(second, rollups)).toEqual(other);
      const { status } = await second.send('get', `${rollups}&model=test`);
      expect(status).toBe(404);

      const third = await startMaturity({ knex, maturity });
      await third.reconcile();
      expect(await rows()).toEqual([7, 1, 1]);
      expect(await read<object>(third, `${rollups}&model=test`)).toEqual(
        before,
      );
    });
  },
);

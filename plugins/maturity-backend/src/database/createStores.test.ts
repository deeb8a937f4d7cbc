import { testAssessment } from '../__testUtils__/assessments';
import { databaseCases, storesOn } from '../__testUtils__/databases';

jest.setTimeout(60_000);

const key = { entityRef: 'component:default/checkout', modelId: 'test' };

describe.each(databaseCases())('errors of %s', (_name, init) => {
  /** The message of the error that a statement fails with. */
  const messageOf = async (failing: Promise<unknown>) => {
    const [result] = await Promise.allSettled([failing]);
    return result.status === 'rejected' ? String(result.reason) : undefined;
  };

  it('name the statement, and not what people wrote', async () => {
    const knex = await init();
    const { drafts, assessments } = await storesOn(knex);
    const alter = (name: string, column: string) =>
      knex.schema.alterTable(name, table => table.dropColumn(column));
    await alter('draft_answers', 'updated_by');
    await alter('assessments', 'submitted_by');

    const draft = await messageOf(
      drafts.write(
        key,
        {
          areaId: 'people.ai',
          answer: { state: 'unknown', note: 'Fired Bob' },
          updatedAt: '2026-01-01T00:00:00.000Z',
          updatedBy: 'user:default/ana',
        },
        null,
      ),
    );
    expect(draft).toContain('draft_answers');
    expect(draft).not.toContain('Fired');

    const assessment = await messageOf(
      assessments.submit(key, () =>
        testAssessment({ 'people.ai': 2 }, { note: 'Fired Bob' }),
      ),
    );
    expect(assessment).toContain('assessments');
    expect(assessment).not.toContain('Fired');
  });
});

import { mockCredentials } from '@backstage/backend-test-utils';
import { ConflictError, InputError } from '@backstage/errors';
import type { ExchangedAssessment } from '@cnmm/backstage-plugin-maturity-common';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import { setTimeout } from 'node:timers/promises';
import { testServices, type TestServices } from '../../__testUtils__/services';
import type { ExportRequest } from './ExchangeService';

const credentials = mockCredentials.user();

const checkout = { entityRef: 'component:default/checkout', modelId: 'test' };

const entry = (
  submittedAt: string,
  level: number,
  entityRef = checkout.entityRef,
): ExchangedAssessment => ({
  entityRef,
  model: 'test',
  submittedAt,
  submittedBy: 'user:default/ana',
  answers: { 'people.ai': assessedAt(level) },
});

const documentOf = (...assessments: unknown[]) =>
  JSON.stringify({ assessments });

describe('ExchangeService', () => {
  let services: TestServices;
  beforeEach(async () => {
    services = await testServices();
  });

  const importing = (text: string, dryRun: boolean) =>
    services.exchange.import({
      readText: async () => text,
      dryRun,
      credentials,
    });

  const exporting = async (filter: Omit<ExportRequest, 'credentials'> = {}) => {
    const items: ExchangedAssessment[] = [];
    const request = { ...filter, credentials };
    for await (const item of services.exchange.export(request)) {
      items.push(item);
    }
    return items;
  };

  it('adds to the histories, tells each, and publishes it', async () => {
    const result = await importing(
      documentOf(
        entry('2026-02-01T00:00:00Z', 2),
        entry('2026-01-01T00:00:00Z', 1),
        entry('2026-01-01T00:00:00Z', 3, 'system:default/ordering'),
      ),
      false,
    );
    expect(result.dryRun).toBe(false);
    expect(
      result.items.map(({ index, result: what, revision }) => [
        index,
        what,
        revision,
      ]),
    ).toEqual([
      [0, 'imported', 2],
      [1, 'imported', 1],
      [2, 'imported', 1],
    ]);
    expect(await services.stores.assessments.count(checkout)).toBe(2);
    await services.publisher.idle();
    expect(services.published.map(({ topic }) => topic)).toEqual(
      Array(3).fill('maturity.assessment.submitted'),
    );
  });

  it('updates the portfolio at once, without waiting for another submit', async () => {
    const ordering = 'system:default/ordering';
    await importing(
      documentOf(entry('2026-01-01T00:00:00Z', 3, ordering)),
      false,
    );
    const pending = () => services.stores.updates.count();
    expect(await pending()).toBe(1);
    // Nobody submits, and no task runs.
    const end = Date.now() + 5000;
    while ((await pending()) > 0 && Date.now() < end) await setTimeout(10);
    expect(await pending()).toBe(0);
    await services.updates.stop();
  });

  it('tells the same in a dry run, and does nothing', async () => {
    const document = documentOf(
      entry('2026-01-01T00:00:00Z', 1),
      entry('2099-01-01T00:00:00Z', 1, 'component:default/cart'),
    );
    const { items } = await importing(document, true);
    expect(items).toMatchObject([
      { result: 'would-import', revision: 1 },
      { result: 'refused', reason: 'lies in the future' },
    ]);
    expect(await exporting()).toEqual([]);
    await services.publisher.idle();
    expect(services.published).toEqual([]);
  });

  it('imports nothing where one of many is refused, and says which', async () => {
    const result = importing(
      documentOf(
        entry('2026-01-01T00:00:00Z', 1),
        entry('2099-01-01T00:00:00Z', 1, 'component:default/cart'),
      ),
      false,
    );
    await expect(result).rejects.toThrow(ConflictError);
    await expect(result).rejects.toThrow(
      'assessments.1.submittedAt: 2099-01-01T00:00:00.000Z of component:default/cart lies in the future',
    );
    expect(await exporting()).toEqual([]);
  });

  it.each([
    [
      'a level that is none',
      documentOf(entry('2026-01-01T00:00:00Z', 9)),
      'request:1 assessments.0.answers.people.ai.level: ',
    ],
    [
      'a kind that is not assessed',
      documentOf(entry('2026-01-01T00:00:00Z', 1, 'user:default/ana')),
      'request:1 assessments.0.entityRef: ',
    ],
    ['no document', '[1, 2', 'request:1: '],
    ['a text', 'hello', 'request:1: must be a mapping of fields'],
  ])('refuses %s with its line', async (_, text, message) => {
    const result = importing(text, true);
    await expect(result).rejects.toThrow(InputError);
    await expect(result).rejects.toThrow(message);
  });

  it('tells some problems, and that there are more', async () => {
    const wrong = Array.from({ length: 60 }, () =>
      entry('2026-01-01T00:00:00Z', 9),
    );
    const error: Error = await importing(documentOf(...wrong), false).then(
      () => new Error('imported'),
      reason => reason,
    );
    // A line that nothing was imported, 50 problems, and that there are more.
    expect(error.message.split('\n')).toHaveLength(52);
    expect(error.message).toMatch(/\nand more$/);
  });

  it('skips what is there already, so that it can be repeated', async () => {
    const document = documentOf(entry('2026-01-01T00:00:00Z', 1));
    await importing(document, false);
    const { items } = await importing(document, false);
    expect(items).toMatchObject([{ result: 'skipped', revision: 1 }]);
    expect(await services.stores.assessments.count(checkout)).toBe(1);
    await services.publisher.idle();
    expect(services.published).toHaveLength(1);
  });

  it('exports more than it reads at once', async () => {
    const days = Array.from({ length: 28 }, (_, day) =>
      String(day + 1).padStart(2, '0'),
    );
    const entries = ['01', '02'].flatMap(month =>
      days.map(day => entry(`2026-${month}-${day}T00:00:00.000Z`, 1)),
    );
    for (const count of [20, 21, 56]) {
      const first = entries.slice(0, count);
      await importing(documentOf(...first), false);
      expect(await exporting()).toEqual(first);
    }
  });

  it('exports whole histories, by ref, by kind and by model', async () => {
    const entries = [
      entry('2026-01-01T00:00:00.000Z', 1),
      entry('2026-02-01T00:00:00.000Z', 2),
      entry('2026-01-01T00:00:00.000Z', 3, 'system:default/ordering'),
    ];
    await importing(documentOf(...entries), false);
    expect(await exporting()).toEqual(entries);
    const some = async (filter: Omit<ExportRequest, 'credentials'>) =>
      (await exporting(filter)).map(({ entityRef }) => entityRef);
    expect(await some({ kind: ['system'] })).toEqual([
      'system:default/ordering',
    ]);
    expect(await some({ entityRef: [checkout.entityRef] })).toHaveLength(2);
    // Users could be assessed when this was submitted, and can be no more.
    const ana = { entityRef: 'user:default/ana', modelId: 'test' };
    const [first] = await services.stores.assessments.scan({ limit: 1 });
    await services.stores.assessments.append([ana], () => [
      { ...first, ...ana },
    ]);
    expect(await some({ kind: ['user'] })).toEqual([]);
    expect(await exporting()).toEqual(entries);
    await expect(some({ model: 'none' })).rejects.toThrow(
      "there is no model 'none'",
    );
  });
});

import { mockCredentials } from '@backstage/backend-test-utils';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import {
  target,
  testServices,
  type TestServices,
} from '../../__testUtils__/services';

const key = { entityRef: 'component:default/checkout', modelId: 'test' };

const entry = (
  submittedAt: string,
  answers: Record<string, unknown>,
  entityRef = key.entityRef,
) => ({
  entityRef,
  submittedAt,
  submittedBy: 'user:default/ana',
  answers,
});

describe('ImportService', () => {
  const folder = createMockDirectory();
  let services: TestServices;
  beforeEach(async () => {
    services = await testServices();
  });

  function write(files: Record<string, unknown[]>): string {
    folder.setContent(
      Object.fromEntries(
        Object.entries(files).map(([name, assessments]) => [
          name,
          JSON.stringify({ assessments }, null, 2),
        ]),
      ),
    );
    return folder.path;
  }

  it('takes over histories as though they had been submitted', async () => {
    const path = write({
      'b.yaml': [
        entry('2026-03-01T10:00:00Z', {
          'people.ai': assessedAt(2),
          'people.skills': assessedAt(3),
        }),
      ],
      'a.json': [
        entry('2026-01-01T10:00:00+01:00', {
          'people.culture': assessedAt(1),
          'people.ai': assessedAt(2),
        }),
      ],
      'notes.txt': [],
    });
    await services.imports.run({ path });
    const [second, first] = await services.stores.assessments.list(key, {
      limit: 9,
    });
    expect(first).toMatchObject({
      revision: 1,
      submittedAt: '2026-01-01T09:00:00.000Z',
      submittedBy: 'user:default/ana',
      modelHash: 'test-hash',
    });
    expect(second.revision).toBe(2);
    // A file says all of an entity's answers: culture is no longer one.
    expect(Object.keys(second.answers).sort()).toEqual([
      'people.ai',
      'people.skills',
    ]);
    expect(second.answers['people.ai']).toMatchObject({
      revision: 2,
      submittedAt: '2026-03-01T10:00:00.000Z',
    });
  });

  it('does so once, and never over what people submitted', async () => {
    const path = write({
      'a.yaml': [
        entry('2026-01-01T10:00:00Z', { 'people.ai': assessedAt(1) }),
        entry(
          '2026-01-01T10:00:00Z',
          { 'people.ai': assessedAt(2) },
          'component:default/cart',
        ),
      ],
    });
    const checkout = target(key.entityRef);
    await services.drafts.write(checkout, {
      areaId: 'people.ai',
      answer: assessedAt(4),
      version: null,
      updatedBy: 'user:default/ben',
    });
    const { assessment } = await services.assessments.submit(checkout, {
      submittedBy: 'user:default/ben',
    });
    await services.imports.run({ path });
    await services.imports.run({ path });
    const { assessments } = services.stores;
    expect(await assessments.list(key, { limit: 9 })).toEqual([assessment]);
    expect(
      await assessments.count({ ...key, entityRef: 'component:default/cart' }),
    ).toBe(1);
  });

  it('moves all times by as much as its date is past', async () => {
    const path = write({
      'a.yaml': [entry('2026-01-01T00:00:00Z', { 'people.ai': assessedAt(1) })],
    });
    const before = Date.now();
    await services.imports.run({ path, asOf: '2026-01-11' });
    const after = Date.now();
    const [{ submittedAt }] = await services.stores.assessments.latest(
      [key.entityRef],
      'test',
    );
    // Ten days before the date, so ten days before now.
    const tenDays = 10 * 24 * 60 * 60 * 1000;
    const time = Date.parse(submittedAt);
    expect(time).toBeGreaterThanOrEqual(before - tenDays);
    expect(time).toBeLessThanOrEqual(after - tenDays);
  });

  it('shows in the portfolio, for entities that it knows', async () => {
    await services.reconciler.run();
    const path = write({
      'a.yaml': [
        entry(
          '2026-01-01T10:00:00Z',
          { 'people.ai': assessedAt(1) },
          'system:default/ordering',
        ),
      ],
    });
    await services.imports.run({ path });
    await services.updates.run();
    const { items } = await services.portfolio.rollups({
      groupBy: 'system',
      filter: {},
      limit: 10,
      credentials: mockCredentials.user(),
    });
    expect(items[0]).toMatchObject({ entities: 2, notAssessed: 0 });
  });

  it('imports nothing where anything is wrong, and says what and where', async () => {
    const path = write({
      'good.yaml': [
        entry('2026-01-01T10:00:00Z', { 'people.ai': assessedAt(1) }),
      ],
      'bad.yaml': [
        entry('2026-01-01T10:00:00Z', { 'people.ai': assessedAt(5) }),
      ],
      'worse.yaml': [entry('yesterday', {})],
    });
    const importing = services.imports.run({ path });
    await expect(importing).rejects.toThrow(
      /bad\.yaml:\d+ assessments\.0\.answers\.people\.ai\.level: people\.ai has levels 1 to 4, not 5/,
    );
    await expect(importing).rejects.toThrow(
      /worse\.yaml:\d+ assessments\.0\.submittedAt: /,
    );
    expect(await services.stores.assessments.count(key)).toBe(0);
  });

  it('refuses entities of a kind that is not assessed', async () => {
    const entityRef = 'user:default/ana';
    const path = write({
      'a.yaml': [
        entry('2026-01-01T10:00:00Z', { 'people.ai': assessedAt(1) }),
        entry('2026-01-01T10:00:00Z', {}, entityRef),
      ],
    });
    // Two lines of the document, ten of the first entry (four of them its
    // answer), the brace of the second: its entityRef is on line 15.
    await expect(services.imports.run({ path })).rejects.toThrow(
      /a\.yaml:15 assessments\.1\.entityRef: 'user' is not assessed, only component, system, domain, group/,
    );
    expect(await services.stores.assessments.count(key)).toBe(0);
  });

  it('names the key where there is no such folder', async () => {
    const path = folder.resolve('none');
    await expect(services.imports.run({ path })).rejects.toThrow(
      `maturity.import.path: there is no '${path}'`,
    );
  });
});

import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { storesCases } from '../../__testUtils__/databases';
import type { ModelVersion, ModelVersionStore } from './ModelVersionStore';

jest.setTimeout(60_000);

function version(hash: string, title = 'Test model'): ModelVersion {
  const { hash: _hash, ...definition } = testModel({ title });
  return { hash, definition };
}

describe.each(storesCases())('ModelVersionStore, %s', (_name, create) => {
  let modelVersions: ModelVersionStore;
  beforeEach(async () => {
    ({ modelVersions } = await create());
  });

  it('gives back what was kept, by hash', async () => {
    await modelVersions.keep([version('a'), version('b', 'Another title')]);
    expect(await modelVersions.find(['b', 'none'])).toEqual([
      version('b', 'Another title'),
    ]);
    const both = await modelVersions.find(['a', 'b']);
    expect(both.map(({ hash }) => hash).sort()).toEqual(['a', 'b']);
    expect(await modelVersions.find([])).toEqual([]);
  });

  it('adds to what is kept, and leaves it as it is', async () => {
    await modelVersions.keep([version('a')]);
    await modelVersions.keep([version('a', 'Too late'), version('b')]);
    await modelVersions.keep([]);
    expect(await modelVersions.find(['a'])).toEqual([version('a')]);
    expect(await modelVersions.find(['b'])).toEqual([version('b')]);
  });

  it('is filled by many at once', async () => {
    await Promise.all(
      [1, 2, 3, 4, 5].map(() =>
        modelVersions.keep([version('a'), version('b')]),
      ),
    );
    const kept = await modelVersions.find(['a', 'b']);
    expect(kept).toHaveLength(2);
  });
});

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import type { RollupPolicy } from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { ModelRegistry } from './ModelRegistry';

const { hash: _hash, ...definition } = testModel();
const builtIn = resolvePackagePath(
  '@cnmm/backstage-plugin-maturity-common',
  'models/cnmm.yaml',
);

describe('ModelRegistry', () => {
  const folder = createMockDirectory();
  const logger = mockServices.logger.mock();
  beforeEach(() => jest.clearAllMocks());

  /** Writes the files and reads them beside the built-in model. */
  async function create(
    files: Record<string, object>,
    options: { defaultId?: string; policy?: RollupPolicy } = {},
  ) {
    folder.setContent(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          JSON.stringify(content, null, 2),
        ]),
      ),
    );
    return ModelRegistry.create({
      builtIn,
      files: Object.keys(files).map(name => folder.resolve(name)),
      logger,
      ...options,
    });
  }

  const ids = (models: ModelRegistry) => models.summaries().map(({ id }) => id);

  it('serves the built-in model first, the others in their order', async () => {
    const models = await create({
      'one.yaml': definition,
      'two.yaml': { ...definition, id: 'other', title: 'Other' },
    });
    expect(ids(models)).toEqual(['cnmm', 'test', 'other']);
    expect(models.get().id).toBe('cnmm');
    expect(models.get('other').title).toBe('Other');
  });

  it('puts the default model first, and names one that there is not', async () => {
    const models = await create(
      { 'one.yaml': definition, 'two.yaml': { ...definition, id: 'other' } },
      { defaultId: 'other' },
    );
    expect(ids(models)).toEqual(['other', 'cnmm', 'test']);
    expect(models.get().id).toBe('other');
    await expect(
      create({ 'one.yaml': definition }, { defaultId: 'none' }),
    ).rejects.toThrow(
      "maturity.default: there is no model 'none', only cnmm, test",
    );
  });

  it('lays an overlay over the built-in model, or puts it beside', async () => {
    const overlay = {
      extends: 'cnmm',
      title: 'Ours',
      version: '4.0.1+own.1',
      switchOff: ['people.ai'],
    };
    const areas = (models: ModelRegistry, id: string) =>
      models.get(id).aspects.flatMap(aspect => aspect.areas).length;
    const replaced = await create({ 'o.yaml': { ...overlay, id: 'cnmm' } });
    expect(ids(replaced)).toEqual(['cnmm']);
    expect(replaced.get('cnmm').version).toBe('4.0.1+own.1');
    // 22 areas, less the one that is switched off.
    expect(areas(replaced, 'cnmm')).toBe(21);
    const beside = await create({ 'o.yaml': { ...overlay, id: 'ours' } });
    expect(ids(beside)).toEqual(['cnmm', 'ours']);
    expect([areas(beside, 'cnmm'), areas(beside, 'ours')]).toEqual([22, 21]);
  });

  it('names a model that there is not', () => {
    const models = new ModelRegistry([testModel()]);
    expect(() => models.get('none')).toThrow(NotFoundError);
    expect(() => models.get('none')).toThrow("no model 'none'");
    expect(() => models.get('__proto__')).toThrow(NotFoundError);
  });

  it('gives the same hash to the same content in another order', async () => {
    const reversed = Object.fromEntries(Object.entries(definition).reverse());
    const hashes: string[] = [];
    for (const content of [
      definition,
      reversed,
      { ...definition, title: 'Another title' },
    ]) {
      const models = await create({ 'a.yaml': content });
      hashes.push(models.get('test').hash);
    }
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it('replaces the policy, which is part of neither hash nor version', async () => {
    const files = { 'one.yaml': definition };
    const median = await create(files);
    const weakest = await create(files, { policy: 'weakest' });
    expect(median.get('test').policy).toBe('median');
    expect(weakest.get('test').policy).toBe('weakest');
    expect(weakest.get('test').hash).toBe(median.get('test').hash);
    expect(weakest.versions()).toEqual(median.versions());
    expect(median.versions()[1]).toEqual({
      hash: median.get('test').hash,
      definition,
    });
  });

  it('warns of what configured files advise against, not of the built-in one', async () => {
    await create({});
    expect(logger.warn).not.toHaveBeenCalled();
    await create({ 'one.yaml': definition });
    // The practices of all areas of the test model are worded alike.
    expect(logger.warn).toHaveBeenCalled();
    for (const [message] of logger.warn.mock.calls) {
      expect(message).toMatch(/one\.yaml:\d+ aspects\..*: warning: /);
    }
  });

  it.each<[string, Record<string, object>, RegExp]>([
    [
      'two models with one id',
      { 'one.yaml': definition, 'two.yaml': definition },
      /two\.yaml:2 id: another model has the id 'test'/,
    ],
    [
      'a file that is no model',
      { 'one.yaml': { ...definition, policy: 'best' } },
      /one\.yaml:\d+ policy: must be one of: median, weakest, average/,
    ],
    [
      'an overlay of a model that there is not',
      {
        'o.yaml': { extends: 'none', id: 'o', title: 'O', version: '1' },
      },
      /o\.yaml:2 extends: there is no model 'none'/,
    ],
  ])('refuses %s, naming file and line', async (_, files, message) => {
    await expect(create(files)).rejects.toThrow(message);
  });

  it('names the key and the file where a file cannot be read', async () => {
    const file = folder.resolve('gone.yaml');
    await expect(
      ModelRegistry.create({ builtIn, files: [file], logger }),
    ).rejects.toThrow(`maturity.models: cannot read '${file}'`);
  });
});

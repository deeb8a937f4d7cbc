import { createMockDirectory } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { ModelRegistry } from './ModelRegistry';

const { hash: _hash, ...definition } = testModel();

describe('ModelRegistry', () => {
  const folder = createMockDirectory();

  function write(files: Record<string, object>): string[] {
    folder.setContent(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          JSON.stringify(content),
        ]),
      ),
    );
    return Object.keys(files).map(name => folder.resolve(name));
  }

  it('serves models in their order, the first one by default', async () => {
    const files = write({
      'one.yaml': definition,
      'two.yaml': { ...definition, id: 'other', title: 'Other' },
    });
    const models = await ModelRegistry.create({ files });
    expect(models.summaries().map(({ id }) => id)).toEqual(['test', 'other']);
    expect(models.get().id).toBe('test');
    expect(models.get('other').title).toBe('Other');
  });

  it('names a model that there is not', () => {
    const models = new ModelRegistry([testModel()]);
    expect(() => models.get('none')).toThrow(NotFoundError);
    expect(() => models.get('none')).toThrow("no model 'none'");
    expect(() => models.get('__proto__')).toThrow(NotFoundError);
  });

  it('gives the same hash to the same content in another order', async () => {
    const reversed = Object.fromEntries(Object.entries(definition).reverse());
    const hashes = await Promise.all(
      [definition, reversed, { ...definition, title: 'Another title' }].map(
        async (content, index) => {
          const path = folder.resolve(`${index}.yaml`);
          folder.addContent({ [`${index}.yaml`]: JSON.stringify(content) });
          const models = await ModelRegistry.create({ files: [path] });
          return models.get().hash;
        },
      ),
    );
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it('replaces the policy, which is not part of the hash', async () => {
    const files = write({ 'one.yaml': definition });
    const median = await ModelRegistry.create({ files });
    const weakest = await ModelRegistry.create({ files, policy: 'weakest' });
    expect(median.get().policy).toBe('median');
    expect(weakest.get().policy).toBe('weakest');
    expect(weakest.get().hash).toBe(median.get().hash);
  });

  it('refuses two models with one id, and a file that is no model', async () => {
    const files = write({ 'one.yaml': definition, 'two.yaml': definition });
    await expect(ModelRegistry.create({ files })).rejects.toThrow(
      /two\.yaml: there already is a model with the id 'test'/,
    );
    const broken = write({ 'broken.yaml': { ...definition, policy: 'best' } });
    await expect(ModelRegistry.create({ files: broken })).rejects.toThrow(
      /broken\.yaml:1 policy: /,
    );
  });
});

import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import { storesCases } from '../../__testUtils__/databases';
import type { DraftStore } from './DraftStore';

jest.setTimeout(60_000);

const key = { entityRef: 'component:default/checkout', modelId: 'test' };
const culture = {
  areaId: 'people.culture',
  answer: assessedAt(2),
  updatedAt: '2026-11-02T08:00:00.000Z',
  updatedBy: 'user:default/ana',
};

describe.each(storesCases())('DraftStore, %s', (_name, create) => {
  let drafts: DraftStore;
  beforeEach(async () => {
    ({ drafts } = await create());
  });

  it('gives back what was written, by area', async () => {
    const ai = { ...culture, areaId: 'people.ai', answer: null };
    const second = await drafts.write(key, culture, null);
    const first = await drafts.write(key, ai, null);
    expect(second).toEqual({ ...culture, version: expect.any(String) });
    expect(await drafts.list(key)).toEqual([first, second]);
    expect(await drafts.list({ ...key, modelId: 'other' })).toEqual([]);
  });

  it('replaces an entry in the version that was read, under a new one', async () => {
    const first = await drafts.write(key, culture, null);
    const changed = { ...culture, answer: assessedAt(3) };
    const second = await drafts.write(key, changed, first!.version);
    expect(second).toMatchObject(changed);
    expect(second!.version).not.toBe(first!.version);
    expect(await drafts.list(key)).toEqual([second]);
  });

  it('replaces the entry of one entity and model only, in any version', async () => {
    const other = { ...key, modelId: 'other' };
    const cart = { ...key, entityRef: 'component:default/cart' };
    const [, ofModel, ofCart] = await Promise.all(
      [key, other, cart].map(each => drafts.write(each, culture, null)),
    );
    const changed = { ...culture, answer: assessedAt(3) };
    const written = await drafts.write(key, changed, '*');
    expect(await drafts.list(key)).toEqual([written]);
    expect(await drafts.list(other)).toEqual([ofModel]);
    expect(await drafts.list(cart)).toEqual([ofCart]);
  });

  it('writes nothing where somebody was faster', async () => {
    const first = await drafts.write(key, culture, null);
    const late = { ...culture, answer: assessedAt(5) };
    expect(await drafts.write(key, late, null)).toBeUndefined();
    expect(await drafts.write(key, late, 'another')).toBeUndefined();
    expect(await drafts.list(key)).toEqual([first]);
  });

  it('writes nothing where the entry that was read is gone', async () => {
    const first = await drafts.write(key, culture, null);
    await drafts.discard(key, '*');
    expect(await drafts.write(key, culture, first!.version)).toBeUndefined();
    expect(await drafts.list(key)).toEqual([]);
  });

  it('lets one of many first writes of an area pass', async () => {
    const written = await Promise.all(
      [1, 2, 3, 4, 5].map(level =>
        drafts.write(key, { ...culture, answer: assessedAt(level) }, null),
      ),
    );
    const passed = written.filter(entry => entry !== undefined);
    expect(passed).toHaveLength(1);
    expect(await drafts.list(key)).toEqual(passed);
  });

  it('discards nothing where a change has not been seen', async () => {
    const first = await drafts.write(key, culture, null);
    const other = await drafts.write(
      key,
      { ...culture, areaId: 'people.teams' },
      null,
    );
    for (const seen of [null, [], first!.version, [first!.version, 'x']]) {
      const missed = await drafts.discard(key, seen);
      expect(missed).toBe(
        seen?.includes(first!.version) ? 'people.teams' : culture.areaId,
      );
      expect(await drafts.list(key)).toEqual([first, other]);
    }
    const both = [first!.version, other!.version];
    expect(await drafts.discard(key, both)).toBeUndefined();
    expect(await drafts.list(key)).toEqual([]);
    // There is nothing to see in an empty one.
    expect(await drafts.discard(key, null)).toBeUndefined();
  });

  it('discards the draft of one entity and model only', async () => {
    const others = [
      { ...key, modelId: 'other' },
      { ...key, entityRef: 'component:default/cart' },
    ];
    for (const each of [key, ...others]) {
      await drafts.write(each, culture, null);
    }
    expect(await drafts.discard(key, '*')).toBeUndefined();
    expect(await drafts.list(key)).toEqual([]);
    for (const each of others) {
      expect(await drafts.list(each)).toHaveLength(1);
    }
  });
});

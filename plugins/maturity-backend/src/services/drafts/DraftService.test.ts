import { InputError, NotFoundError } from '@backstage/errors';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import { testAssessment } from '../../__testUtils__/assessments';
import {
  requestAbout,
  testServices,
  type TestServices,
} from '../../__testUtils__/services';
import { submitReviewed } from '../../__testUtils__/submissions';
import { DraftChangedError } from './DraftService';

const checkout = requestAbout('component:default/checkout');
const updatedBy = 'user:default/ana';

describe('DraftService', () => {
  let services: TestServices;
  beforeEach(async () => {
    services = await testServices();
  });

  async function submitted(entityRef: string, level: number) {
    const key = { entityRef, modelId: 'test' };
    const answers = { 'people.culture': level };
    await services.stores.assessments.submit(key, () =>
      testAssessment(answers, { entityRef }),
    );
  }

  it('shows every area, with the inherited and the submitted answer', async () => {
    await submitted('component:default/checkout', 1);
    await submitted('group:default/engineering', 4);
    const draft = await services.drafts.get(checkout);
    expect(draft.areas.map(({ areaId }) => areaId)).toEqual([
      'people.culture',
      'people.skills',
      'people.ai',
      'technology.runtime',
      'technology.release',
    ]);
    expect(draft).toMatchObject({
      entityRef: 'component:default/checkout',
      modelId: 'test',
      revision: 1,
    });
    expect(draft.areas[0]).toMatchObject({
      version: null,
      change: 'unchanged',
      answer: null,
      inherited: {
        answer: assessedAt(4),
        provenance: {
          entityRef: 'group:default/engineering',
          relation: 'owner',
        },
      },
      submitted: {
        answer: assessedAt(1),
        provenance: {
          entityRef: 'component:default/checkout',
          relation: 'own',
        },
      },
    });
    expect(draft.areas[1]).toMatchObject({ inherited: null, submitted: null });
  });

  it('sets and clears answers, each under a new version', async () => {
    const { drafts } = services;
    const areaId = 'people.culture';
    const set = await drafts.write(checkout, {
      areaId,
      answer: assessedAt(2),
      version: null,
      updatedBy,
    });
    expect(set).toMatchObject({
      change: 'set',
      answer: assessedAt(2),
      updatedBy,
    });
    const cleared = await drafts.write(checkout, {
      areaId,
      answer: null,
      version: set.version,
      updatedBy,
    });
    expect(cleared).toMatchObject({ change: 'cleared', answer: null });
    expect(cleared.version).not.toBe(set.version);
    expect((await drafts.get(checkout)).areas[0]).toEqual(cleared);
    await drafts.discard(checkout, cleared.version);
    expect((await drafts.get(checkout)).areas[0].change).toBe('unchanged');
  });

  it('tells who is too late how the area now is', async () => {
    const { drafts } = services;
    const write = {
      areaId: 'people.culture',
      answer: assessedAt(2),
      version: null,
      updatedBy,
    };
    const first = await drafts.write(checkout, write);
    for (const version of [null, 'another']) {
      const late = drafts.write(checkout, { ...write, version });
      await expect(late).rejects.toThrow(DraftChangedError);
      await expect(late).rejects.toMatchObject({ current: first });
    }
  });

  it('tells who is too late what was submitted meanwhile', async () => {
    const { drafts } = services;
    const write = {
      areaId: 'people.culture',
      answer: assessedAt(2),
      version: null,
      updatedBy,
    };
    const { version } = await drafts.write(checkout, write);
    await submitReviewed(services, checkout, { submittedBy: updatedBy });
    await expect(
      drafts.write(checkout, { ...write, answer: assessedAt(3), version }),
    ).rejects.toMatchObject({
      current: { version: null, submitted: { answer: assessedAt(2) } },
    });
  });

  it('names the field of an answer that is wrong, and writes nothing', async () => {
    const { drafts } = services;
    const write = (areaId: string, answer: unknown) =>
      drafts.write(checkout, { areaId, answer, version: null, updatedBy });
    await expect(write('people.ai', assessedAt(5))).rejects.toThrow(
      'level: people.ai has levels 1 to 4, not 5',
    );
    await expect(write('people.ai', { state: 'maybe' })).rejects.toThrow(
      InputError,
    );
    await expect(
      write('people.ai', { state: 'not-applicable', reason: ' ' }),
    ).rejects.toThrow('reason: must say why the area does not apply');
    await expect(
      write('people.ai', assessedAt(2, ['people.ai.none'])),
    ).rejects.toThrow('practices.0');
    await expect(write('people.none', assessedAt(1))).rejects.toThrow(
      NotFoundError,
    );
    await expect(write('people.none', assessedAt(1))).rejects.toThrow(
      "areaId: model test has no area 'people.none'",
    );
    const { areas } = await drafts.get(checkout);
    expect(areas.filter(({ change }) => change !== 'unchanged')).toEqual([]);
  });
});

import { testModel } from '../testing';
import { checkModel } from './checkModel';

describe('checkModel', () => {
  it('names the model if there is no file', () => {
    const model = testModel();
    model.aspects[0].areas[0].levels[0].practices[0].capabilities = ['none'];
    expect(checkModel(model)[0]).toEqual({
      severity: 'error',
      file: 'test',
      line: 1,
      path: 'aspects.0.areas.0.levels.0.practices.0.capabilities.0',
      message: "the model has no capability 'none'",
      hint: 'known: observability',
    });
  });

  it('leaves out what cannot be located', () => {
    const model = testModel({ projects: [], capabilities: [] });
    const errors = checkModel(model, () => undefined);
    expect(errors).toEqual([]);
  });

  it('accepts a model without practices', () => {
    const model = testModel();
    for (const { areas } of model.aspects) {
      for (const { levels } of areas) {
        levels.forEach(level => level.practices.splice(0));
      }
    }
    expect(checkModel(model)).toEqual([]);
  });

  it('allows sandbox projects from level 4', () => {
    const model = testModel({
      projects: [
        {
          id: 'p',
          title: 'P',
          foundation: 'CNCF',
          status: 'sandbox',
          asOf: '2026-08-07',
        },
      ],
    });
    for (const { practices } of model.aspects[0].areas[0].levels) {
      practices[0].projects = ['p'];
    }
    const places = checkModel(model)
      .filter(({ message }) => message.startsWith('names P'))
      .map(({ path }) => path);
    // There are warnings for levels 1 to 3 but not for 4 and 5.
    expect(places).toEqual(
      [0, 1, 2].map(
        index => `aspects.0.areas.0.levels.${index}.practices.0.projects.0`,
      ),
    );
  });
});

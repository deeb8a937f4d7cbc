import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readSettings } from './config';

function read(maturity?: JsonObject) {
  return readSettings(
    mockServices.rootConfig({ data: maturity ? { maturity } : {} }),
  );
}

const loadTest = {
  id: 'load-test',
  title: 'Load test',
  when: { fact: 'ci/load-test' },
  uses: ['build-and-test'],
};

describe('readSettings', () => {
  it('has defaults for everything', () => {
    expect(read()).toEqual({
      models: [],
      kinds: ['component', 'system', 'domain', 'group'],
      staleness: { freshDays: 90, ageingDays: 180 },
      capabilities: { providers: 'suggest' },
      evidence: { checks: [] },
      reconcile: {
        frequency: { minutes: 5 },
        timeout: { minutes: 15 },
        initialDelay: { seconds: 5 },
        scope: 'global',
      },
      sectionsOfModules: new Map(),
    });
  });

  it('reads the configuration, and keeps the remaining defaults', () => {
    expect(
      read({
        models: [{ file: 'our-model.yaml' }],
        default: 'our-model',
        kinds: ['API', 'Component'],
        staleness: { freshDays: 30 },
        policy: 'weakest',
        capabilities: { providers: 'accept' },
        evidence: { checks: [loadTest] },
        reconcile: { frequency: { cron: '0 * * * *' }, timeout: 'PT10M' },
      }),
    ).toEqual({
      models: [{ file: 'our-model.yaml' }],
      default: 'our-model',
      kinds: ['api', 'component'],
      staleness: { freshDays: 30, ageingDays: 180 },
      policy: 'weakest',
      capabilities: { providers: 'accept' },
      evidence: { checks: [loadTest] },
      reconcile: {
        frequency: { cron: '0 * * * *' },
        timeout: { minutes: 10 },
        initialDelay: { seconds: 5 },
        scope: 'global',
      },
      sectionsOfModules: new Map(),
    });
  });

  it('leaves the sections of the frontend and of modules to these', () => {
    const others = { tabPath: '/maturity', techInsights: { fact: 5 } };
    expect(read(others).sectionsOfModules).toEqual(
      new Map([['tech-insights', 'maturity.techInsights']]),
    );
  });

  it.each<[string, JsonObject]>([
    ['maturity.models.0.file', { models: [{ file: '' }] }],
    ['maturity.models.0', { models: [{ path: 'model.yaml' }] }],
    ['maturity.default', { default: '' }],
    ['maturity.capabilities.providers', { capabilities: { providers: true } }],
    ['maturity.kinds', { kinds: [] }],
    ['maturity.kinds', { kinds: 'Component' }],
    ['maturity.staleness.freshDays', { staleness: { freshDays: 0 } }],
    [
      'maturity.staleness.ageingDays',
      { staleness: { freshDays: 200, ageingDays: 100 } },
    ],
    [
      'maturity.staleness.ageingDays',
      { staleness: { freshDays: 100, ageingDays: 100 } },
    ],
    ['maturity.policy', { policy: 'best' }],
    [
      "maturity.reconcile; caused by InputError: Invalid duration 'often' in config at 'frequency'",
      { reconcile: { frequency: 'often' } },
    ],
    ['maturity.reconcile.timeout', { reconcile: { timeout: 5 } }],
    ["maturity: unknown field 'colour'", { colour: 'green' }],
    ["maturity: unknown field 'modell'", { modell: { file: 'our.yaml' } }],
    [
      "maturity.staleness: unknown field 'days'",
      { staleness: { freshDays: 30, days: 5 } },
    ],
  ])('throws an error that names %s', (key, maturity) => {
    expect(() => read(maturity)).toThrow(key);
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject, JsonValue } from '@backstage/types';
import { readSettings } from './config';

const read = (techInsights?: JsonObject) =>
  readSettings(
    mockServices.rootConfig({
      data: techInsights ? { maturity: { techInsights } } : {},
    }),
  );

const builds = { retriever: 'ciRetriever', fact: 'builds', id: 'builds' };

const withFact = (change: Record<string, JsonValue>): JsonObject => ({
  facts: [builds, { ...builds, id: 'other', ...change }],
});

describe('readSettings', () => {
  it('has nothing to read by default, every hour', () => {
    expect(read()).toEqual({
      mappings: [],
      schedule: {
        frequency: { hours: 1 },
        timeout: { minutes: 30 },
        initialDelay: { minutes: 1 },
      },
    });
  });

  it('reads the configuration, and keeps the remaining defaults', () => {
    const link = 'http://localhost:3000/{{ kind }}/{{name}}';
    expect(
      read({
        schedule: { frequency: { cron: '0 6 * * *' }, initialDelay: 'PT5S' },
        facts: [builds, { ...builds, id: 'ci/all-builds', link }],
      }),
    ).toEqual({
      mappings: [
        { ...builds, id: 'tech-insights/builds' },
        { ...builds, id: 'tech-insights/ci/all-builds', link },
      ],
      schedule: {
        frequency: { cron: '0 6 * * *' },
        timeout: { minutes: 30 },
        initialDelay: { seconds: 5 },
      },
    });
  });

  it.each<[string, JsonObject]>([
    [".techInsights: unknown field 'fact'", { fact: [] }],
    ['.techInsights.facts: ', { facts: builds }],
    [".facts.1: unknown field 'title'", withFact({ title: 'Builds' })],
    ['.facts.0.retriever: must be a text', { facts: [{ id: 'builds' }] }],
    ['.facts.1.retriever: must not be empty', withFact({ retriever: ' ' })],
    ['.facts.1.fact: must be a text', withFact({ fact: 5 })],
    ['.facts.1.id: must be what follows', withFact({ id: 'hasBuilds' })],
    ['.facts.1.id: must be what follows', withFact({ id: 'ci/' })],
    ['.facts.1.id: must have at most 180', withFact({ id: 'x'.repeat(181) })],
    [
      ".facts.1.id: must not repeat 'builds', which maturity.techInsights.facts.0 has",
      withFact({ id: 'builds' }),
    ],
    [
      '.facts.1.link: must be an http or https address',
      withFact({ link: 'ci/{{ name }}' }),
    ],
    [
      '.facts.1.link: must be an http or https address',
      withFact({ link: 'ftp://ci.example.com/{{ name }}' }),
    ],
    [
      '.facts.1.link: has no value for {{ team }}, only for {{ kind }}',
      withFact({ link: 'https://ci.example.com/{{ team }}/{{ name }}' }),
    ],
    [".schedule: unknown field 'cron'", { schedule: { cron: '* * * * *' } }],
    [
      "maturity.techInsights.schedule; caused by InputError: Invalid duration 'often' in config at 'frequency'",
      { schedule: { frequency: 'often' } },
    ],
  ])('throws an error that names %s', (message, techInsights) => {
    expect(() => read(techInsights)).toThrow(message);
  });
});

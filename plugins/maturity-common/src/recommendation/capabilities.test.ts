import {
  providedCapabilities,
  PROVIDES_CAPABILITIES_ANNOTATION,
  resolveCapability,
  unknownCapabilities,
} from './capabilities';

const entity = (annotations?: Record<string, string>) => ({
  metadata: { name: 'harbor', annotations },
});

describe('providedCapabilities', () => {
  it.each([
    ['observability', ['observability']],
    [
      ' security, artifact-storage ,security,',
      ['security', 'artifact-storage'],
    ],
    ['', []],
  ])('reads %j', (value, ids) => {
    expect(
      providedCapabilities(
        entity({ [PROVIDES_CAPABILITIES_ANNOTATION]: value }),
      ),
    ).toEqual(ids);
  });

  it('finds none if the annotation is missing', () => {
    expect(providedCapabilities(entity())).toEqual([]);
  });
});

describe('unknownCapabilities', () => {
  const known = new Set(['observability', 'security']);
  const unknownOf = (value: string) =>
    unknownCapabilities(
      entity({ [PROVIDES_CAPABILITIES_ANNOTATION]: value }),
      known,
    );

  it('lists what is no capability, each once', () => {
    expect(
      unknownOf(
        'observability, observabilty, security, __proto__, observabilty',
      ),
    ).toEqual(['observabilty', '__proto__']);
    expect(unknownOf('observability,security')).toEqual([]);
  });

  it('lists no more than 20, and cuts long ones', () => {
    const many = Array.from({ length: 30 }, (_, index) => `x${index}`);
    expect(unknownOf(many.join(','))).toEqual(many.slice(0, 20));
    expect(unknownOf('x'.repeat(100))).toEqual(['x'.repeat(100)]);
    expect(unknownOf('x'.repeat(101))).toEqual([`${'x'.repeat(99)}…`]);
  });
});

const providers = ['component:default/prometheus'];

describe('resolveCapability', () => {
  it.each([
    ['missing', { providers: [] }],
    ['available', { providers }],
    ['in-use', { providers, dependsOn: providers }],
    // None of three parts, then one of three.
    ['available', { providers, parts: { using: 0, total: 3 } }],
    ['in-use', { providers, parts: { using: 1, total: 3 } }],
    // A system without parts may still depend on a provider itself.
    [
      'in-use',
      { providers, dependsOn: providers, parts: { using: 0, total: 0 } },
    ],
  ])('is %s for %j', (status, facts) => {
    expect(resolveCapability('observability', facts)).toEqual({
      capabilityId: 'observability',
      status,
      providers: facts.providers,
      ...('dependsOn' in facts && { dependsOn: facts.dependsOn }),
      ...('parts' in facts && { parts: facts.parts }),
    });
  });
});

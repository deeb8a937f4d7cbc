import {
  providedCapabilities,
  PROVIDES_CAPABILITIES_ANNOTATION,
} from './providers';

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

  it('finds none where the annotation is missing', () => {
    expect(providedCapabilities(entity())).toEqual([]);
  });
});

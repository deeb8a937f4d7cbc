import { fillLink } from './link';

describe('fillLink', () => {
  it('escapes what the entity is called', () => {
    expect(
      fillLink(
        'https://ci.example.com/{{name}}?in={{ namespace }}#{{ kind }}',
        {
          kind: 'API',
          namespace: 'default',
          name: 'a/b c',
        },
      ),
    ).toBe('https://ci.example.com/a%2Fb%20c?in=default#api');
  });
});

import {
  isEntitySort,
  isRollupSort,
  parseEntitySort,
  parseRollupSort,
} from './sort';

describe('parseEntitySort and parseRollupSort', () => {
  it('take a sort apart', () => {
    expect(parseEntitySort('-oldest')).toEqual({
      field: 'oldest',
      descending: true,
    });
    expect(parseRollupSort('weakest')).toEqual({
      field: 'weakest',
      descending: false,
    });
    expect(parseRollupSort('-level.process.ci-cd')).toEqual({
      field: 'level',
      levelOf: 'process.ci-cd',
      descending: true,
    });
  });

  it.each(['', '-', 'colour', '--title', 'level.', 'title.x', 'Title'])(
    'refuse %j',
    text => {
      expect(isEntitySort(text)).toBe(false);
      expect(isRollupSort(text)).toBe(false);
    },
  );

  it('know the fields of entities and those of rollups', () => {
    const fieldsThat = (isSort: (text: string) => boolean) =>
      [
        'title',
        'kind',
        'type',
        'owner',
        'system',
        'weakest',
        'level',
        'entities',
        'notAssessed',
        'withoutOwnAssessment',
        'coverage',
        'oldest',
        'supported',
        'contradicted',
        'beyond',
        'stale',
      ]
        .filter(isSort)
        .join(' ');
    expect(fieldsThat(isEntitySort)).toBe(
      'title kind type owner system weakest level coverage oldest supported contradicted beyond',
    );
    expect(fieldsThat(isRollupSort)).toBe(
      'title weakest entities notAssessed withoutOwnAssessment coverage stale',
    );
  });

  it('know what only one of the lists has', () => {
    // Entities have an overall level, groups have none.
    expect([isEntitySort('level'), isRollupSort('level')]).toEqual([
      true,
      false,
    ]);
    expect([isEntitySort('stale'), isRollupSort('stale')]).toEqual([
      false,
      true,
    ]);
  });
});

import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { heatmapLayout } from './heatmapLayout';
import { levelColumns } from './levelColumns';

describe('heatmapLayout', () => {
  // Two aspects: people with three areas, and technology.
  const asIs = levelColumns(testModel(), []);
  const expanded = levelColumns(testModel(), ['people']);
  const idsOf = (layout: ReturnType<typeof heatmapLayout>) =>
    layout.columns.map(({ id }) => id);

  it('has a column per aspect', () => {
    const layout = heatmapLayout(asIs, false);
    expect(idsOf(layout)).toEqual(['people', 'technology']);
    expect(layout).toMatchObject({ compact: false, titleSpan: 1 });
  });

  it('folds the other aspects beside areas', () => {
    const layout = heatmapLayout(expanded, false);
    expect(
      layout.columns.map(({ id, folded }) => (folded ? `(${id})` : id)),
    ).toEqual([
      'people',
      'people.culture',
      'people.skills',
      'people.ai',
      '(technology)',
    ]);
    expect(layout.template).toMatch(/(minmax\(60px, 1fr\) ){4}28px$/);
  });

  it('puts the cells below the group on a phone, at most five in a line', () => {
    const five = Array.from({ length: 5 }, () => asIs[0]);
    expect(heatmapLayout(five, true)).toMatchObject({
      template: 'repeat(5, minmax(0, 1fr))',
      titleSpan: 4,
      // The group, and a line of cells.
      rowHeight: 32 + 64,
    });
    // An aspect and its six areas are two lines.
    expect(heatmapLayout([...five, asIs[0], asIs[0]], true)).toMatchObject({
      titleSpan: 4,
      rowHeight: 32 + 2 * 64,
      headerHeight: 32 + 2 * 72,
    });
  });

  it('leaves out the other aspects beside areas on a phone', () => {
    expect(idsOf(heatmapLayout(expanded, true))).toEqual([
      'people',
      'people.culture',
      'people.skills',
      'people.ai',
    ]);
  });
});

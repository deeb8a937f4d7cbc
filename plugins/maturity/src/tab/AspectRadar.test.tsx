import type { Entity } from '@backstage/catalog-model';
import {
  assessedAt,
  testArea,
  testAspect,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import {
  checkout,
  checkoutRef,
  renderMaturity,
  tabPath,
} from '../__testUtils__/renderMaturity';
import { radarPath } from './AspectRadarChart';

describe('AspectRadar', () => {
  const systemRef = 'system:default/payments';
  const given = { 'a.x': assessedAt(2), 'b.x': assessedAt(3) };
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(
      testModel({
        aspects: ['a', 'b', 'c'].map(id =>
          testAspect(id, [testArea(`${id}.x`)]),
        ),
      }),
    );
    api.assess(checkoutRef, given);
    api.assess(systemRef, { 'a.x': assessedAt(4) });
  });

  async function rows(entity: Entity) {
    await renderMaturity(api, tabPath, { entity });
    await userEvent.click(await screen.findByRole('button', { name: 'Radar' }));
    const table = await screen.findByRole('table', {
      name: 'The aspects at a glance',
    });
    return () =>
      within(table)
        .getAllByRole('row')
        .map(row =>
          [...row.children].map(({ textContent }) => textContent).join(' | '),
        );
  }

  it('lists own levels, targets and levels of the system in a table', async () => {
    await api.setTarget(checkoutRef, 'b', { level: 5 });
    const read = await rows(checkout);
    await screen.findByRole('columnheader', { name: 'System payments' });
    expect(read()).toEqual([
      'Aspect | Here | Target | System payments',
      'Aspect a | 2 · Operate | No target | 4 · Improve',
      'Aspect b | 3 · Scale | 5 · Adapt | Not assessed',
      'Aspect c | Not assessed | No target | Not assessed',
    ]);
  });

  it('leaves out columns without levels', async () => {
    api.assessments().relations.systems = [];
    const read = await rows(checkout);
    expect(read()[0]).toBe('Aspect | Here');
  });
});

const corner = (x: number, y: number, value: number | null) => ({
  x,
  y,
  value,
});

describe('radarPath', () => {
  it('encloses an area if every corner has a level', () => {
    expect(
      radarPath([corner(0, 1, 2), corner(1, 0, 3), corner(0, -1, 1)]),
    ).toEqual({ path: 'M0,1L1,0L0,-1Z', closed: true });
  });

  it('draws no line to a corner without a level', () => {
    // The first and the last are neighbours; the third has no level.
    expect(
      radarPath([
        corner(0, 1, 2),
        corner(1, 0, 3),
        corner(0, 0, null),
        corner(-1, 0, 1),
      ]),
    ).toEqual({ path: 'M0,1L1,0M-1,0L0,1', closed: false });
  });

  it('draws nothing for a single level', () => {
    expect(
      radarPath([corner(0, 1, 2), corner(0, 0, null), corner(0, 0, null)]).path,
    ).toBe('');
  });
});

import { createTheme, getContrastRatio } from '@material-ui/core/styles';
import { attentionColour, levelShades, type Palette } from './colours';

// The colours of the Backstage themes, and of one whose main colour is pale.
const palettes: [string, Palette][] = [
  ['light', paletteOf('light', '#1F5493', '#FFFFFF')],
  ['dark', paletteOf('dark', '#9CC9FF', '#424242')],
  ['pale', paletteOf('light', '#A8E6CF', '#FFFFFF')],
  ['dull', paletteOf('dark', '#5C6670', '#303030')],
];

function paletteOf(type: 'light' | 'dark', main: string, paper: string) {
  return createTheme({
    palette: { type, primary: { main }, background: { paper } },
  }).palette;
}

const levels = [1, 2, 3, 4, 5];

describe.each(palettes)('in a %s theme', (_, palette) => {
  const shadeOf = levelShades(palette, 5);
  const { paper } = palette.background;

  it('levels are told apart from each other and from the page', () => {
    // Of a contrast of 7 in all, five equal steps have its fifth root: 1.48.
    const colours = [paper, ...levels.map(each => shadeOf(each).background)];
    const steps = levels.map(level =>
      getContrastRatio(colours[level], colours[level - 1]),
    );
    expect(Math.min(...steps)).toBeGreaterThan(1.4);
    expect(getContrastRatio(colours[5], paper)).toBeGreaterThanOrEqual(7);
  });

  it('the number of a level is readable on its shade', () => {
    for (const level of [0, ...levels]) {
      const { background, color } = shadeOf(level);
      expect(getContrastRatio(background, color)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('level 0 is as empty as the page, and "not assessed" is dotted', () => {
    expect(getContrastRatio(shadeOf(0).background, paper)).toBe(1);
    expect(shadeOf(null).background).toMatch(/^radial-gradient/);
  });

  it('what needs attention is readable', () => {
    expect(
      getContrastRatio(attentionColour(palette), paper),
    ).toBeGreaterThanOrEqual(4.5);
  });
});

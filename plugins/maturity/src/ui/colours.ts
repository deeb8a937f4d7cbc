import {
  lastLevelOfModel,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  decomposeColor,
  getContrastRatio,
  type Theme,
  useTheme,
} from '@material-ui/core/styles';

/** The part of a theme that colours are made of. */
export type Palette = Pick<
  Theme['palette'],
  'background' | 'primary' | 'text' | 'warning'
>;

/** The colours of a level where there is no room for its name. */
export interface LevelShade {
  background: string;
  /** Text colour that is readable on the background. */
  color: string;
}

/** Marks what keeps its colours on paper. */
export const keepsColours = { 'data-keeps-colours': '' };

/** The least contrast of the last level with the page, as 1 to 21. */
const LAST_CONTRAST = 7;

/** Contrast of text with paper that leaves 4.5 on striped rows, too. */
const TEXT_CONTRAST = 5.5;

/** The shade of each level of a model; null gives that of "not assessed". */
export function useLevelShade(
  model: Pick<Model, 'levels'>,
): (level: number | null) => LevelShade {
  const { palette } = useTheme();
  return levelShades(palette, lastLevelOfModel(model));
}

/**
 * The shade of each level: the higher the level, the more of the theme's
 * colour. Each differs from the one before, and the first one from the page, by
 * the same contrast, so that they are told apart in dark and in greyscale, too.
 * "Not assessed" is dotted, as hatched means inherited.
 */
export function levelShades(
  palette: Palette,
  last: number,
): (level: number | null) => LevelShade {
  const { background, primary, text } = palette;
  const strongest = withContrast(
    primary.main,
    text.primary,
    background.paper,
    LAST_CONTRAST,
  );
  const whole = getContrastRatio(strongest, background.paper);
  const shades = new Map<number | null, LevelShade>();
  shades.set(null, {
    background: `${dots(text.secondary, 5)}, ${background.paper}`,
    color: text.primary,
  });
  for (let level = 0; level <= last; level++) {
    const shade = withContrast(
      background.paper,
      strongest,
      background.paper,
      whole ** (level / last),
    );
    shades.set(level, { background: shade, color: readableOn(shade) });
  }
  return level => shades.get(level) ?? { background: strongest, color: '' };
}

/**
 * The one colour that means "look here", for what is stale or hardly assessed.
 * It is dark or light enough for text; words or a shape always say the same.
 */
export function attentionColour({
  background,
  warning,
  text,
}: Palette): string {
  return withContrast(
    warning.main,
    text.primary,
    background.paper,
    TEXT_CONTRAST,
  );
}

/**
 * Dots on what is below them, which mean "not assessed" wherever they are.
 *
 * @param distance - from one dot to the next, in pixels
 */
export function dots(colour: string, distance: number): string {
  return `radial-gradient(circle, ${colour} 1px, transparent 1.25px) 0 0 / ${distance}px ${distance}px`;
}

/** The first blend of two colours with enough contrast against a third. */
function withContrast(
  from: string,
  to: string,
  against: string,
  contrast: number,
): string {
  for (let percent = 0; percent < 100; percent++) {
    const blend = mix(from, to, percent / 100);
    if (getContrastRatio(blend, against) >= contrast) return blend;
  }
  return mix(from, to, 1);
}

/** Blends two colours; a share of 0 is the first, 1 the second. */
function mix(from: string, to: string, share: number): string {
  const start = decomposeColor(from).values;
  const end = decomposeColor(to).values;
  const channels = [0, 1, 2].map(index =>
    Math.round(start[index] + (end[index] - start[index]) * share),
  );
  return `rgb(${channels.join(', ')})`;
}

function readableOn(background: string): string {
  const [dark, light] = ['#000', '#fff'];
  return getContrastRatio(background, dark) >=
    getContrastRatio(background, light)
    ? dark
    : light;
}

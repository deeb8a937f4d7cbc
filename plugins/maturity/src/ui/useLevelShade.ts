import {
  lastLevelOfModel,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  decomposeColor,
  getContrastRatio,
  useTheme,
} from '@material-ui/core/styles';

/** How a level looks where there is no place for its name. */
export interface LevelShade {
  background: string;
  /** Of a number on it. */
  color: string;
}

/** How much of the last level's colour the first step has. */
const PALEST = 0.12;

/**
 * The shades of levels: the higher, the more of the theme's colour. Told apart
 * by lightness alone, so they hold in grey as well. At null: not assessed.
 */
export function useLevelShade(
  model: Pick<Model, 'levels'>,
): (level: number | null) => LevelShade {
  const { palette } = useTheme();
  const last = lastLevelOfModel(model);
  return level => {
    if (level === null) {
      const ink = palette.text.secondary;
      return {
        background: `repeating-linear-gradient(45deg, ${palette.background.paper} 0 4px, ${ink} 4px 5px)`,
        color: palette.text.primary,
      };
    }
    const share = level === 0 ? 0 : PALEST + (1 - PALEST) * (level / last);
    const background = mix(
      palette.background.paper,
      palette.primary.main,
      share,
    );
    return { background, color: readableOn(background) };
  };
}

/** A colour on the way from one to another. */
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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  findLevel,
  type Answer,
  type Model,
  lastLevelOfModel,
} from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translations';
import {
  makeStyles,
  decomposeColor,
  getContrastRatio,
  useTheme,
} from '@material-ui/core/styles';

/** Tells a level by number and name, as "2 · Operate". */
export function useLevelName(
  model: Pick<Model, 'levels'>,
): (level: number | null) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  return level =>
    level === null
      ? t('level.none')
      : t('level.name', {
          level: String(level),
          title: findLevel(model, level)?.title ?? '',
        });
}

/** Tells an answer in a few words. */
export function useAnswerName(
  model: Pick<Model, 'levels'>,
): (answer: Answer | null) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  return answer => {
    switch (answer?.state) {
      case 'assessed':
        return levelName(answer.level);
      case 'not-applicable':
        return t('answer.notApplicable');
      case 'unknown':
        return t('answer.unknown');
      default:
        return t('answer.none');
    }
  };
}

const useLevelBarStyles = makeStyles(
  theme => ({
    root: { display: 'inline-flex', gap: 3, verticalAlign: 'middle' },
    step: {
      position: 'relative',
      width: 16,
      height: 10,
      overflow: 'hidden',
      borderRadius: 2,
      border: `1px solid ${theme.palette.text.secondary}`,
      // Forced colours drop backgrounds; the bar is all background.
      forcedColorAdjust: 'none',
    },
    fill: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 0,
      background: theme.palette.primary.main,
    },
    begun: { opacity: 0.55 },
  }),
  { name: 'MaturityLevelBar' },
);

export interface LevelBarProps {
  /** The level with the share of the next one; null where there is none. */
  progress: number | null;
  /** How many steps the bar has. */
  last: number;
}

/**
 * A level as a shape: a step per level, the next one filled as far as it is in
 * place. It only repeats what is written beside it.
 */
export function LevelBar({ progress, last }: LevelBarProps) {
  const classes = useLevelBarStyles();
  return (
    <span className={classes.root} aria-hidden="true">
      {Array.from({ length: last }, (_, index) => {
        const share = Math.min(1, Math.max(0, (progress ?? 0) - index));
        return (
          <span key={index} className={classes.step}>
            <span
              className={`${classes.fill} ${share < 1 ? classes.begun : ''}`}
              style={{ width: `${share * 100}%` }}
            />
          </span>
        );
      })}
    </span>
  );
}

const useLevelSwatchStyles = makeStyles(
  theme => ({
    swatch: {
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      width: 20,
      height: 20,
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: 2,
      fontSize: 12,
      forcedColorAdjust: 'none',
    },
  }),
  { name: 'MaturityLevelSwatch' },
);

export interface LevelSwatchProps {
  model: Pick<Model, 'levels'>;
  /** Null for what is not assessed. */
  level: number | null;
}

/** A sample of the shade of a level, for a legend that names it. */
export function LevelSwatch({ model, level }: LevelSwatchProps) {
  const classes = useLevelSwatchStyles();
  const shadeOf = useLevelShade(model);
  return (
    <span className={classes.swatch} style={shadeOf(level)} aria-hidden="true">
      {level}
    </span>
  );
}

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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  findLevel,
  type AnswerWithoutTexts,
  type AspectReport,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translations';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { keepsColours, useLevelShade } from './colours';

/** Formats a level by number and name, such as "2 · Operate". */
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

/**
 * Formats the level of an aspect. Where each of its areas is answered and none
 * has a level, none applies: "not assessed" would contradict that.
 */
export function useAspectLevelName(
  model: Pick<Model, 'levels'>,
): (aspect: Pick<AspectReport, 'level' | 'coverage'> | undefined) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  return aspect => {
    if (!aspect) return levelName(null);
    const { level, coverage } = aspect;
    const isComplete =
      coverage.total > 0 && coverage.answered === coverage.total;
    return level === null && isComplete
      ? t('answer.notApplicable')
      : levelName(level);
  };
}

/** All levels but 0, lowest first. */
export function levelsAboveZero({ levels }: Pick<Model, 'levels'>): number[] {
  return levels
    .map(({ level }) => level)
    .filter(level => level > 0)
    .sort((one, other) => one - other);
}

/** Formats an answer in a few words. */
export function useAnswerName(
  model: Pick<Model, 'levels'>,
): (answer: AnswerWithoutTexts | null) => string {
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
      // Forced colours and paper remove backgrounds; the bar is nothing else.
      forcedColorAdjust: 'none',
      printColorAdjust: 'exact',
      WebkitPrintColorAdjust: 'exact',
    },
    fill: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 0,
      background: theme.palette.primary.main,
    },
    small: { gap: 2, '& > $step': { width: 10, height: 8 } },
    begun: { opacity: 0.55 },
    inherited: {
      background: `repeating-linear-gradient(45deg, ${theme.palette.primary.main} 0 2px, ${theme.palette.background.paper} 2px 4px)`,
    },
  }),
  { name: 'MaturityLevelBar' },
);

export interface LevelBarProps {
  /**
   * The level plus the share of the next one, such as 2.5; null if not
   * assessed.
   */
  progress: number | null;
  /**
   * The level, where nobody has claimed the next one yet: its step is then
   * never filled, even if all of its practices are in place.
   */
  level?: number | null;
  /** The last level, which is the number of steps. */
  last: number;
  /** True if only other entities gave the level: then it is hatched. */
  inherited?: boolean;
  /** Whether it is in a table with many columns. */
  small?: boolean;
}

/**
 * A level as a bar with one step per level, the next one filled in part. It is
 * hidden from screen readers: the level is written beside it, and so must be
 * that it is inherited.
 */
export function LevelBar(props: LevelBarProps) {
  const { progress, level, last, inherited = false, small = false } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useLevelBarStyles();
  return (
    <span
      className={`${classes.root} ${small ? classes.small : ''}`}
      title={inherited ? t('level.inheritedHint') : undefined}
      aria-hidden="true"
    >
      {Array.from({ length: last }, (_, index) => {
        const most = typeof level === 'number' && index >= level ? 0.85 : 1;
        const share = Math.min(most, Math.max(0, (progress ?? 0) - index));
        return (
          <span key={index} className={classes.step}>
            <span
              {...keepsColours}
              className={[
                classes.fill,
                share < 1 ? classes.begun : '',
                inherited ? classes.inherited : '',
              ].join(' ')}
              style={{ width: `${share * 100}%` }}
            />
          </span>
        );
      })}
    </span>
  );
}

/** Explains the hatching of the bars beside it. */
export function InheritedLegend() {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Typography variant="body2">
      <LevelBar progress={2} last={2} inherited small />{' '}
      {t('level.inheritedHint')}
    </Typography>
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
      printColorAdjust: 'exact',
      WebkitPrintColorAdjust: 'exact',
    },
  }),
  { name: 'MaturityLevelSwatch' },
);

export interface LevelSwatchProps {
  model: Pick<Model, 'levels'>;
  /** Null for "not assessed". */
  level: number | null;
}

/** A sample of a level's shade, for a legend that names the level. */
export function LevelSwatch({ model, level }: LevelSwatchProps) {
  const classes = useLevelSwatchStyles();
  const shadeOf = useLevelShade(model);
  return (
    <span className={classes.swatch} style={shadeOf(level)} aria-hidden="true">
      {level}
    </span>
  );
}

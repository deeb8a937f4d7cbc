import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLevelShade } from './useLevelShade';

const useStyles = makeStyles(
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

/** Props of {@link LevelSwatch}. */
export interface LevelSwatchProps {
  model: Pick<Model, 'levels'>;
  /** Null for what is not assessed. */
  level: number | null;
}

/** A sample of the shade of a level, for a legend that names it. */
export function LevelSwatch({ model, level }: LevelSwatchProps) {
  const classes = useStyles();
  const shadeOf = useLevelShade(model);
  return (
    <span className={classes.swatch} style={shadeOf(level)} aria-hidden="true">
      {level}
    </span>
  );
}

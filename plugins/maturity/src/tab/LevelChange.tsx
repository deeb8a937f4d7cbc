import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  AspectReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';
import { VisuallyHidden } from '../ui/VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    root: {
      marginLeft: theme.spacing(1),
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'MaturityLevelChange' },
);

/** Props of {@link LevelChange}. */
export interface LevelChangeProps {
  model: Model;
  now: AspectReport;
  /** The same aspect by the assessment before; left out where it is not known. */
  before?: AspectReport;
}

/** How the level of an aspect changed with the last assessment, if it did. */
export function LevelChange({ model, now, before }: LevelChangeProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  if (!before || before.level === now.level || now.level === null) {
    return null;
  }
  const up = before.level === null || before.level < now.level;
  const steps = Math.abs(now.level - (before.level ?? 0));
  const words =
    before.level === null
      ? t('change.new')
      : t(up ? 'change.up' : 'change.down', { level: levelName(before.level) });
  return (
    <Typography
      variant="body2"
      component="span"
      className={classes.root}
      title={words}
    >
      <span aria-hidden="true">
        {up ? '▲' : '▼'}
        {before.level === null ? '' : ` ${steps}`}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </Typography>
  );
}

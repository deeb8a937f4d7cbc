import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  AspectReport,
  Model,
  Target,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';
import { calendarDay } from '../ui/Time';

const useStyles = makeStyles(
  {
    reason: {
      display: '-webkit-box',
      '-webkit-line-clamp': 2,
      '-webkit-box-orient': 'vertical',
      overflow: 'hidden',
    },
  },
  { name: 'MaturityTargetText' },
);

/** Props of {@link TargetText}. */
export interface TargetTextProps {
  model: Model;
  aspect: AspectReport;
  target: Target;
}

/** A target in words: its level, by when, whether it is reached, and why. */
export function TargetText({ model, aspect, target }: TargetTextProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const level = useLevelName(model)(target.level);
  const reached = aspect.level !== null && aspect.level >= target.level;
  return (
    <>
      <Typography variant="body2">
        {target.date
          ? t('target.by', {
              level,
              date: calendarDay(target.date, t('locale')),
            })
          : t('target.is', { level })}
        {reached && ` · ${t('target.reached')}`}
        {!reached && isPast(target.date) && ` · ${t('target.overdue')}`}
      </Typography>
      {target.reason && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.reason}
          title={target.reason}
        >
          {target.reason}
        </Typography>
      )}
    </>
  );
}

/** @param date - YYYY-MM-DD, which is still to come until it has ended */
function isPast(date: string | undefined): boolean {
  return date !== undefined && date < new Date().toISOString().slice(0, 10);
}

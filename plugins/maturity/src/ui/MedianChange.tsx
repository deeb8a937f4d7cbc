import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { MedianChange as Change } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../translations';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    root: { marginLeft: theme.spacing(0.5), whiteSpace: 'nowrap' },
  }),
  { name: 'MaturityMedianChange' },
);

export interface MedianChangeProps {
  change: Change;
  /** The day of the first median, formatted. */
  since: string;
}

/**
 * By how many levels a median rose or fell, or that it cannot be compared;
 * renders nothing if it is the same.
 */
export function MedianChange({ change, since }: MedianChangeProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { from, to, isNew } = change;
  if (isNew) {
    return (
      <span className={classes.root} title={t('figures.isNew', { since })}>
        <span aria-hidden="true">{t('figures.new')}</span>
        <VisuallyHidden>{t('figures.isNew', { since })}</VisuallyHidden>
      </span>
    );
  }
  if (from === null || to === null || from === to) {
    return null;
  }
  const words = t(from < to ? 'figures.up' : 'figures.down', {
    levels: String(Math.abs(to - from)),
    since,
  });
  return (
    <span className={classes.root} title={words}>
      <span aria-hidden="true">
        {from < to ? '▲' : '▼'} {Math.abs(to - from)}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}

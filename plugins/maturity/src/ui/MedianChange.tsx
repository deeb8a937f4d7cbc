import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
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
  /** Null if nothing was assessed then. */
  from: number | null;
  /** Null if nothing is assessed. */
  to: number | null;
  /** The day of the first median, formatted. */
  since: string;
}

/** By how many levels a median rose or fell; renders nothing if it did not. */
export function MedianChange({ from, to, since }: MedianChangeProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
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

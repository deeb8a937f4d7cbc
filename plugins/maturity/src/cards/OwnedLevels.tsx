import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useOwnedRollups } from './useOwnedRollups';
import { maturityTranslationRef } from '../translations';
import { ViewMessage } from '../ui/ViewMessage';
import { OwnerLevels } from './OwnerLevels';

/** A heading, and an aspect per line, of the built-in model. */
const LINES = 6;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 400px), 1fr))',
    },
  }),
  { name: 'MaturityOwnedLevels' },
);

/** The levels of what the user owns, by owner. */
export function OwnedLevels() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const state = useOwnedRollups();
  if (state.status === 'empty') {
    return (
      <Typography>
        {t(state.someHidden ? 'parts.hidden' : 'home.empty')}
      </Typography>
    );
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} within={{ card: { lines: LINES } }} />;
  }
  return (
    <>
      <div className={classes.root}>
        {state.items.map(rollup => (
          <OwnerLevels
            key={rollup.group.ref ?? rollup.group.title}
            model={state.model}
            rollup={rollup}
          />
        ))}
      </div>
      {state.someHidden && (
        <Typography variant="body2">{t('parts.hidden')}</Typography>
      )}
    </>
  );
}

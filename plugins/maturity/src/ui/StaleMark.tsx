import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import AccessTimeIcon from '@material-ui/icons/AccessTime';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../translations';
import { attentionColour } from './colours';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      color: attentionColour(theme.palette),
    },
    icon: { fontSize: '1.15em' },
  }),
  { name: 'MaturityStaleMark' },
);

/** Marks an entity with stale answers: a clock and a word. */
export function StaleMark() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <AccessTimeIcon className={classes.icon} aria-hidden="true" />
      {t('parts.stale')}
    </div>
  );
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import UpdateIcon from '@material-ui/icons/Update';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  }),
  { name: 'MaturityToConfirm' },
);

/** Tells that an answer was given to another wording than today's. */
export function ToConfirm() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <Typography variant="body2" className={classes.root}>
      <UpdateIcon fontSize="small" aria-hidden="true" />
      <strong>{t('confirm.text')}</strong>
    </Typography>
  );
}

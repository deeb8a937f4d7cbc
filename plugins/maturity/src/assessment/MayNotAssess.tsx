import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTabLink } from '../api/links';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      maxWidth: 800,
      padding: theme.spacing(3),
    },
  }),
  { name: 'MaturityMayNotAssess' },
);

/** Tells somebody who may see an entity that they may not assess it. */
export function MayNotAssess({ entityRef }: { entityRef: string }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const tabLink = useTabLink(entityRef);
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography variant="h5" component="h2">
        {t('assess.mayNotTitle')}
      </Typography>
      <Typography>
        {t('assess.mayNot', {
          entity: <EntityRefLink entityRef={entityRef} hideIcon />,
        })}
      </Typography>
      <Typography>
        <Link to={tabLink}>{t('assess.back')}</Link>
      </Typography>
    </Paper>
  );
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import NotInterestedIcon from '@material-ui/icons/NotInterested';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  theme => ({
    root: { ...theme.typography.body2, overflowWrap: 'anywhere' },
    missing: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      padding: theme.spacing(0, 0.75),
      border: `1px solid ${theme.palette.text.primary}`,
      borderRadius: theme.shape.borderRadius,
      fontWeight: 'bold',
    },
    icon: { fontSize: '1.15em' },
  }),
  { name: 'MaturityOfferers' },
);

/** Props of {@link Offerers}. */
export interface OfferersProps {
  /** Full entity refs. */
  providers: string[];
}

/** Who offers a capability, or that nobody does: then it stands out. */
export function Offerers({ providers }: OfferersProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return providers.length > 0 ? (
    <span className={classes.root}>
      {t('demand.offeredBy')}{' '}
      <EntityRefLinks entityRefs={providers} hideIcons />
    </span>
  ) : (
    <span className={`${classes.root} ${classes.missing}`}>
      <NotInterestedIcon className={classes.icon} aria-hidden="true" />
      {t('demand.missing')}
    </span>
  );
}

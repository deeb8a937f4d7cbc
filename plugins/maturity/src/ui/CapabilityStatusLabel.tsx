import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { CapabilityStatus } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import AddCircleOutlineIcon from '@material-ui/icons/AddCircleOutline';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import NotInterestedIcon from '@material-ui/icons/NotInterested';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      verticalAlign: 'bottom',
      whiteSpace: 'nowrap',
      fontWeight: 'bold',
    },
    icon: { fontSize: '1.15em' },
  }),
  { name: 'MaturityCapabilityStatus' },
);

const icons = {
  'in-use': CheckCircleIcon,
  available: AddCircleOutlineIcon,
  missing: NotInterestedIcon,
};

export interface CapabilityStatusLabelProps {
  status: CapabilityStatus;
}

/** Whether an entity uses a capability, as an icon and a word. */
export function CapabilityStatusLabel(props: CapabilityStatusLabelProps) {
  const { status } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const Icon = icons[status];
  return (
    <span className={classes.root}>
      <Icon className={classes.icon} aria-hidden="true" />
      {t(`capability.${status}`)}
    </span>
  );
}

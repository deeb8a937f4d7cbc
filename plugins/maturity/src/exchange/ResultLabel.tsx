import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ImportItem } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import AddCircleOutlineIcon from '@material-ui/icons/AddCircleOutline';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
    },
    refused: { fontWeight: 'bold' },
    icon: { fontSize: '1.15em' },
  }),
  { name: 'MaturityResultLabel' },
);

const icons = {
  'would-import': AddCircleOutlineIcon,
  imported: CheckCircleIcon,
  skipped: RemoveCircleOutlineIcon,
  refused: ErrorOutlineIcon,
};

/** Props of {@link ResultLabel}. */
export interface ResultLabelProps {
  result: ImportItem['result'];
}

/** What becomes of an assessment, as a shape and words. */
export function ResultLabel({ result }: ResultLabelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const Icon = icons[result];
  return (
    <span
      className={`${classes.root} ${
        result === 'refused' ? classes.refused : ''
      }`}
    >
      <Icon className={classes.icon} aria-hidden="true" />
      {t(`import.${result}`)}
    </span>
  );
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { useGivenRise } from './useGivenRise';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderLeft: `4px solid ${theme.palette.primary.main}`,
      borderRadius: theme.shape.borderRadius,
    },
    text: { flex: '1 1 240px', minWidth: 0 },
  }),
  { name: 'MaturityGivenRise' },
);

/** Props of {@link GivenRise}. */
export interface GivenRiseProps {
  model: Model;
  filter: PortfolioFilter;
  /** Ids of the capabilities that are taken as given. */
  given: string[];
  onClear: () => void;
}

/** Which capabilities are taken as given, and what would rise by them. */
export function GivenRise(props: GivenRiseProps) {
  const { model, given, onClear } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const capabilities = model.capabilities
    .filter(({ id }) => given.includes(id))
    .map(({ title }) => title)
    .join(', ');
  return (
    <div className={classes.root}>
      <div className={classes.text} role="status">
        <Typography variant="body2">
          {t('ranking.given', { capabilities })}
        </Typography>
        <Typography variant="body2" component="div">
          <Rises {...props} />
        </Typography>
      </div>
      <Button size="small" variant="outlined" onClick={onClear}>
        {t('ranking.clear')}
      </Button>
    </div>
  );
}

function Rises({ model, filter, given }: GivenRiseProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const state = useGivenRise(filter, model, given);
  switch (state.status) {
    case 'ready': {
      const { rises } = state;
      if (rises.length === 0) {
        return <>{t('ranking.noRise')}</>;
      }
      const words = rises.map(({ title, entities }) =>
        t('ranking.rise', { count: entities, aspect: title }),
      );
      return (
        <>
          {t('ranking.rising')} {words.join(', ')}.
        </>
      );
    }
    case 'loading':
      return <Skeleton />;
    default:
      return <>{t('ranking.riseFailed')}</>;
  }
}

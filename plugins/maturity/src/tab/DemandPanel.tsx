import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useDemand } from './useDemand';
import { maturityTranslationRef } from '../translations';
import { ViewMessage } from '../ui/ViewMessage';
import { DemandItem } from './DemandItem';

/** How many capabilities are shown: the most wanted. */
const MOST_WANTED = 5;

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
      gap: theme.spacing(2, 4),
      margin: theme.spacing(2, 0, 0),
      paddingLeft: theme.spacing(3),
    },
  }),
  { name: 'MaturityDemandPanel' },
);

/** Props of {@link DemandPanel}. */
export interface DemandPanelProps {
  model: Model;
  filter: PortfolioFilter;
}

/** The capabilities that would lift most of some entities. */
export function DemandPanel({ model, filter }: DemandPanelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const state = useDemand(filter, model.id);
  if (state.status !== 'ready' && state.status !== 'empty') {
    return <ViewMessage state={state} />;
  }
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography variant="h6" component="h3" id={headingId}>
        {t('demand.title')}
      </Typography>
      <Typography variant="body2">
        {t(state.status === 'empty' ? 'demand.none' : 'demand.hint')}
      </Typography>
      {state.status === 'ready' && (
        <ol className={classes.list} aria-labelledby={headingId}>
          {state.demand.slice(0, MOST_WANTED).map(demand => (
            <DemandItem
              key={demand.capabilityId}
              model={model}
              demand={demand}
            />
          ))}
        </ol>
      )}
    </Paper>
  );
}

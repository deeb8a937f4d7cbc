import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model, Rollup } from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { SmallHeading } from '../ui/Panel';
import { DistributionSummary } from '../ui/DistributionBar';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    aspects: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))',
      gap: theme.spacing(2, 3),
      margin: theme.spacing(1, 0, 0),
    },
    spread: { margin: 0 },
  }),
  { name: 'MaturityPartsSpread' },
);

/** Props of {@link PartsSpread}. */
export interface PartsSpreadProps {
  model: Model;
  rollup: Rollup;
}

/** How many parts are at which level, for each aspect. */
export function PartsSpread({ model, rollup }: PartsSpreadProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <Paper variant="outlined" className={classes.root}>
      <SmallHeading>
        {t('parts.spread')}
        {' · '}
        {t('parts.components', { count: rollup.entities })}
      </SmallHeading>
      <dl className={classes.aspects}>
        {model.aspects.map(({ id, title }) => (
          <div key={id}>
            <Typography variant="subtitle2" component="dt">
              {title}
            </Typography>
            <dd className={classes.spread}>
              <DistributionSummary
                model={model}
                distribution={rollup.aspects.find(
                  ({ aspectId }) => aspectId === id,
                )}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}

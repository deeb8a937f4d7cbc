import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  areasOf,
  type Model,
  parseEntitySort,
  parseRollupSort,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { defaultView, type PortfolioView } from './view/PortfolioView';
import type { PortfolioViewControl } from './view/usePortfolioView';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1),
    },
    reset: { '@media print': { display: 'none' } },
  }),
  { name: 'MaturitySortedBy' },
);

export interface SortedByProps {
  model: Model;
  control: PortfolioViewControl;
}

/** Says how the list is sorted, and offers to show the weakest first again. */
export function SortedBy({ model, control }: SortedByProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const words = useSortWords(model, control.view);
  return (
    <div className={classes.root}>
      <Typography variant="body2" role="status">
        {words}
      </Typography>
      {control.view.sort !== defaultView.sort && (
        <Button
          size="small"
          color="primary"
          className={classes.reset}
          onClick={() => control.show({ sort: defaultView.sort })}
        >
          {t('sort.weakest')}
        </Button>
      )}
    </div>
  );
}

function useSortWords(
  model: Model,
  { sort, display, groupBy }: PortfolioView,
): string {
  const { t } = useTranslationRef(maturityTranslationRef);
  const ofEntities = display === 'entities';
  const order = ofEntities ? parseEntitySort(sort) : parseRollupSort(sort);
  if (!order || order.field === 'weakest') {
    return t(ofEntities ? 'sort.weakestEntities' : 'sort.weakestGroups');
  }
  const { field, levelOf, descending } = order;
  const titles = {
    title: t(ofEntities ? 'entities.name' : `grouping.${groupBy}`),
    kind: t('grouping.kind'),
    type: t('grouping.type'),
    owner: t('grouping.owner'),
    system: t('grouping.system'),
    level:
      [...model.aspects, ...areasOf(model)].find(({ id }) => id === levelOf)
        ?.title ?? t('entities.overall'),
    coverage: t('table.coverage'),
    oldest: t('entities.oldest'),
    supported: t('sort.supported'),
    contradicted: t('sort.contradicted'),
    beyond: t('sort.beyond'),
    entities: t('heatmap.entities'),
    notAssessed: t('table.notAssessed'),
    withoutOwnAssessment: t('table.withoutOwnAssessment'),
    stale: t('table.stale'),
  };
  return t(descending ? 'sort.descending' : 'sort.ascending', {
    column: titles[field],
  });
}

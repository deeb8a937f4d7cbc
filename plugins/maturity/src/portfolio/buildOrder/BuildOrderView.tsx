import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  BuildOrderResult,
  Model,
  OfferedBuildStep,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../../api';
import { buildOrderQuery } from '../../api/portfolioQueries';
import { unavailable } from '../../api/queryState';
import { maturityTranslationRef } from '../../translations';
import { ShowAll, useShowAll } from '../../ui/ShowAll';
import { ViewMessage } from '../../ui/ViewMessage';
import { capabilityTitles } from '../filters/FilterTitles';
import { ProviderNames } from '../RankingItem';
import type { LinkToEntities } from '../view/drillDown';
import { WhatIfLink, type LinkToWhatIf } from '../WhatIf';
import { ReachView } from './ReachView';
import { useReachWords } from './useReachWords';

/** The height of the content, in pixels. */
const HEIGHT = 640;

/** How many steps are shown initially. */
const FIRST_STEPS = 5;

export interface BuildOrderViewProps {
  model: Model;
  filter: PortfolioFilter;
  linkToWhatIf: LinkToWhatIf;
  linkToEntities: LinkToEntities;
}

/** The capabilities in the order in which each next one adds most levels. */
export function BuildOrderView(props: BuildOrderViewProps) {
  const { model, filter, linkToWhatIf, linkToEntities } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const api = useApi(maturityApiRef);
  const query = useQuery(buildOrderQuery(api, filter, model.id));
  if (!query.data) {
    return (
      <ViewMessage
        state={unavailable(query)}
        within={{ panel: { height: HEIGHT } }}
      />
    );
  }
  const order = query.data;
  const isEmpty = order.withinOwnReach === 0 && order.steps.length === 0;
  return (
    <>
      {isEmpty ? (
        <Typography>{t('buildOrder.empty')}</Typography>
      ) : (
        <BuildSteps
          model={model}
          order={order}
          linkToWhatIf={linkToWhatIf}
          linkToEntities={linkToEntities}
        />
      )}
      {order.someHidden && (
        <Typography variant="body2">{t('table.hidden')}</Typography>
      )}
    </>
  );
}

const useStyles = makeStyles(
  theme => ({
    summary: { fontWeight: 'bold' },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      '&:first-child': { borderTop: 'none' },
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
  }),
  { name: 'MaturityBuildSteps' },
);

interface BuildStepsProps {
  model: Model;
  order: BuildOrderResult;
  linkToWhatIf: LinkToWhatIf;
  linkToEntities: LinkToEntities;
}

function BuildSteps(props: BuildStepsProps) {
  const { model, order, linkToWhatIf, linkToEntities } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const wordsOf = useReachWords(model, words => (
    // Within text, colour alone does not mark a link.
    <Link underline="always" to={linkToEntities({ withinOwnReach: true })}>
      {words}
    </Link>
  ));
  const { summary, betterThanFirst } = wordsOf(order);
  const items = useShowAll(order.steps, FIRST_STEPS);
  return (
    <>
      <Typography className={classes.summary}>{summary}</Typography>
      {order.steps.length > 0 ? (
        <>
          <ol className={classes.list} aria-label={t('buildOrder.list')}>
            {items.shown.map((step, index) => (
              <BuildStepItem
                key={step.capabilityId}
                model={model}
                step={step}
                place={index + 1}
                better={betterThanFirst(index + 1)}
                best={order.best[index + 1].capabilityIds}
                linkToWhatIf={linkToWhatIf}
              />
            ))}
          </ol>
          <ShowAll items={items} />
          <ReachView
            model={model}
            best={order.best}
            linkToWhatIf={linkToWhatIf}
          />
          {!order.exact && (
            <Typography variant="body2">{t('buildOrder.inexact')}</Typography>
          )}
        </>
      ) : (
        <Typography>{t('buildOrder.nothingBlocks')}</Typography>
      )}
    </>
  );
}

interface BuildStepItemProps {
  model: Model;
  step: OfferedBuildStep;
  /** From 1. */
  place: number;
  /** The best set of as many capabilities, if it is another one, in words. */
  better: string | undefined;
  /** Ids of that set. */
  best: string[];
  linkToWhatIf: LinkToWhatIf;
}

function BuildStepItem(props: BuildStepItemProps) {
  const { model, step, place, better, best, linkToWhatIf } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const title = capabilityTitles(model, [step.capabilityId]);
  return (
    <li className={classes.item}>
      <div className={classes.line}>
        <Typography variant="subtitle2" component="h3">
          {place}. {title}
        </Typography>
        <ProviderNames capability={{ ...step, title }} />
      </div>
      <Typography variant="body2" component="div" className={classes.line}>
        <span>
          {t('buildOrder.adds', {
            count: step.adds,
            total: String(step.withinReach),
          })}
        </span>
        <WhatIfLink model={model} given={best} linkToWhatIf={linkToWhatIf} />
      </Typography>
      {better && <Typography variant="body2">{better}</Typography>}
    </li>
  );
}

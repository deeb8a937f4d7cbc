import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EntityReport } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PropsWithChildren } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { PLAN_HASH } from '../../api/links';
import { useRollups } from '../../api/portfolioLists';
import { maturityTranslationRef } from '../../translations';
import { Collapsible } from '../../ui/Collapsible';
import { ViewMessage } from '../../ui/ViewMessage';
import { OwnAssessment, OwnLevel } from '../TabHeader';
import { ComponentsTable } from './ComponentsTable';
import { DemandPanel } from './DemandPanel';
import { FollowUpPanel } from './FollowUpPanel';
import { PartsTrend } from './PartsTrend';
import { AspectDistributions, type PartsProps } from './PartsSummary';
import { SystemsTable } from './SystemsTable';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
    columns: {
      display: 'grid',
      gap: theme.spacing(2),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      },
    },
    own: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      margin: 0,
    },
  }),
  { name: 'MaturityPartsView' },
);

/**
 * What the entities in a system or domain, or owned by a group, add up to: how
 * their levels spread, which of them are weakest, what they need, whom to
 * follow up with, and how they developed.
 */
export function PartsView({ model, scope }: PartsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const state = useRollups(scope.groupBy, scope.filter);
  if (state.status === 'empty') {
    // The sentence in the header says so.
    return null;
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} />;
  }
  return (
    <div className={classes.root}>
      <AspectDistributions
        model={model}
        scope={scope}
        rollup={state.items[0]}
      />
      {scope.groupBy === 'domain' ? (
        <SystemsTable filter={scope.filter} />
      ) : (
        <ComponentsTable model={model} filter={scope.filter} />
      )}
      {state.someHidden && (
        <Typography variant="body2">{t('parts.hidden')}</Typography>
      )}
      <div className={classes.columns}>
        <DemandPanel model={model} filter={scope.filter} />
        <FollowUpPanel model={model} filter={scope.filter} />
      </div>
      <PartsTrend model={model} filter={scope.filter} />
    </div>
  );
}

export interface OwnAnswersProps extends PartsProps {
  report: EntityReport;
}

/**
 * What a system, domain or group answered itself: folded, as its parts come
 * first, unless it has none or a link leads into it.
 */
export function OwnAnswers(props: PropsWithChildren<OwnAnswersProps>) {
  const { model, scope, report, children } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const [params] = useSearchParams();
  const { hash } = useLocation();
  const { status } = useRollups(scope.groupBy, scope.filter);
  const isWanted =
    params.has('area') || params.has('aspect') || hash === PLAN_HASH;
  return (
    <Collapsible
      title={t(scope.ownTitle)}
      open={isWanted || status === 'empty'}
    >
      <div className={classes.root}>
        {report.assessment && (
          <dl className={classes.own}>
            <OwnLevel model={model} report={report} />
            <OwnAssessment model={model} report={report} />
          </dl>
        )}
        {children}
      </div>
    </Collapsible>
  );
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EntityReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { failureReason } from '../api/errors';
import { PLAN_HASH, useSubmittedRevision } from '../api/links';
import { useProviders } from '../api/useProviders';
import { maturityTranslationRef } from '../translations';
import { ShowAll, useShowAll } from '../ui/ShowAll';
import { NextStep } from './NextStep';
import { useHashFocus } from './urlState';

/** How many steps are shown initially. */
const FIRST_STEPS = 5;

const useStyles = makeStyles(
  theme => ({
    root: {
      scrollMarginTop: theme.spacing(2),
      '&:focus': { outline: 'none' },
    },
    steps: {
      listStyle: 'none',
      margin: theme.spacing(1, 0),
      padding: 0,
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
  }),
  { name: 'MaturityNextSteps' },
);

export interface NextStepsProps {
  model: Model;
  report: EntityReport;
  /** The aspect to show steps for, or null for all. */
  aspectId: string | null;
}

/** The recommendations of a report, most useful first. */
export function NextSteps({ model, report, aspectId }: NextStepsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const section = useHashFocus<HTMLElement>(PLAN_HASH);
  const providers = useProviders(report);
  const submitted = useSubmittedRevision();
  const aspect = model.aspects.find(({ id }) => id === aspectId);
  const steps = report.recommendations.filter(
    ({ areaId }) => !aspect || aspect.areas.some(({ id }) => id === areaId),
  );
  const items = useShowAll(steps, FIRST_STEPS);
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={classes.root}
      aria-labelledby={headingId}
    >
      <Typography variant="h5" component="h2" id={headingId}>
        {aspect ? t('plan.titleOf', { aspect: aspect.title }) : t('plan.title')}
      </Typography>
      {submitted !== undefined && (
        <Typography role="status">
          {t('plan.submitted', { revision: String(submitted) })}
        </Typography>
      )}
      {steps.length === 0 ? (
        <Typography>{t(aspect ? 'plan.noneOf' : 'plan.none')}</Typography>
      ) : (
        <Paper
          variant="outlined"
          component="ol"
          className={classes.steps}
          aria-labelledby={headingId}
        >
          {items.shown.map((step, index) => (
            <NextStep
              key={step.areaId}
              model={model}
              step={step}
              position={index + 1}
              providers={providers}
            />
          ))}
        </Paper>
      )}
      <ShowAll
        items={items}
        label={t('plan.showAll', { total: String(items.total) })}
      />
      {providers.error && (
        <Typography variant="body2" role="alert">
          {t('provider.failed', { message: failureReason(providers.error) })}
        </Typography>
      )}
      {report.someHidden && (
        <Typography variant="body2">{t('plan.hidden')}</Typography>
      )}
    </section>
  );
}

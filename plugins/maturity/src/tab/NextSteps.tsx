import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EntityReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, useState } from 'react';
import { failureReason } from '../api/errors';
import { useHashFocus } from './useHashFocus';
import { useProviders } from '../api/useProviders';
import { PLAN_HASH, useSubmittedRevision } from '../api/links';
import { maturityTranslationRef } from '../translations';
import { NextStep } from './NextStep';

/** How many steps are shown before one asks for all. */
const FIRST = 5;

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

/** Props of {@link NextSteps}. */
export interface NextStepsProps {
  model: Model;
  report: EntityReport;
  /** Shows only the steps in this aspect; null shows all. */
  aspectId: string | null;
}

/** The plan: what to do next, in the order in which to do it. */
export function NextSteps({ model, report, aspectId }: NextStepsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const section = useHashFocus<HTMLElement>(PLAN_HASH);
  const [all, setAll] = useState(false);
  const providers = useProviders(report);
  const submitted = useSubmittedRevision();
  const aspect = model.aspects.find(({ id }) => id === aspectId);
  const steps = report.recommendations.filter(
    ({ areaId }) => !aspect || aspect.areas.some(({ id }) => id === areaId),
  );
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
          {(all ? steps : steps.slice(0, FIRST)).map((step, index) => (
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
      {steps.length > FIRST && (
        <Button
          size="small"
          variant="outlined"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all
            ? t('plan.showFewer')
            : t('plan.showAll', { total: String(steps.length) })}
        </Button>
      )}
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

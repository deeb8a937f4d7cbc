import { parseEntityRef } from '@backstage/catalog-model';
import type { Draft, Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { previewDraft } from '../api/previewDraft';
import { useAssessmentStep } from './useAssessmentStep';
import { useLeaveWarning } from '../ui/useLeaveWarning';
import { useStepFocus } from './useStepFocus';
import { UnfinishedAnswers, useUnfinishedAnswers } from './UnfinishedAnswers';
import { useSaves } from './useSaveState';
import { Review } from './Review';
import { AspectQuestions } from './AspectQuestions';
import { AssessmentHeader } from './AssessmentHeader';
import { GoneAnswers } from './GoneAnswers';
import { StepList } from './StepList';

const useStyles = makeStyles(
  theme => ({
    columns: {
      display: 'grid',
      gap: theme.spacing(3),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: '240px minmax(0, 1fr)',
      },
      maxWidth: 1600,
    },
  }),
  { name: 'MaturityAssessmentForm' },
);

/** Props of {@link AssessmentForm}. */
export interface AssessmentFormProps {
  model: Model;
  draft: Draft;
}

/** The assessment: its steps, and the one that is being worked on. */
export function AssessmentForm(props: AssessmentFormProps) {
  return (
    <UnfinishedAnswers>
      <Steps {...props} />
    </UnfinishedAnswers>
  );
}

function Steps({ model, draft }: AssessmentFormProps) {
  const classes = useStyles();
  const target = { entityRef: draft.entityRef, modelId: draft.modelId };
  const preview = useMemo(
    () => previewDraft(model, draft, new Date()),
    [model, draft],
  );
  const { saving, failing } = useSaves(target);
  const { step, goTo } = useAssessmentStep(
    model,
    parseEntityRef(draft.entityRef).kind,
  );
  const unfinished = useUnfinishedAnswers();
  useLeaveWarning(saving + failing + unfinished > 0);
  const heading = useStepFocus(step);
  return (
    <>
      <AssessmentHeader
        model={model}
        target={target}
        draft={draft}
        preview={preview}
      />
      <GoneAnswers model={model} draft={draft} />
      <div className={classes.columns}>
        <StepList
          model={model}
          coverage={preview.after.aspects}
          step={step}
          onGoTo={goTo}
        />
        {step === 'review' ? (
          <Review
            model={model}
            target={target}
            preview={preview}
            heading={heading}
            onGoTo={goTo}
          />
        ) : (
          <AspectQuestions
            key={step.id}
            model={model}
            aspect={step}
            draft={draft}
            target={target}
            heading={heading}
            onGoTo={goTo}
          />
        )}
      </div>
    </>
  );
}

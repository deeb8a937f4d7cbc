import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Draft, Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { Collapsible } from '../ui/Collapsible';
import { useAnswerName } from '../ui/Level';
import { Time } from '../ui/Time';
import { AspectQuestions } from './AspectQuestions';
import { AssessmentHeader } from './AssessmentHeader';
import { useAssessmentPlace, useStepFocus } from './assessmentStep';
import { AssessmentSteps } from './AssessmentSteps';
import { DraftEditsProvider, useEditedDraft } from './draft/useDraftEdits';
import { EvidenceProvider } from './evidence/EvidenceProvider';
import { Review } from './Review';

const useAssessmentFormStyles = makeStyles(
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

export interface AssessmentFormProps {
  model: Model;
  /** The draft as the server has it. */
  draft: Draft;
  userRef: string;
}

/** The steps of the assessment, and the current one. */
export function AssessmentForm(props: AssessmentFormProps) {
  const { model, draft, userRef } = props;
  const { entityRef, modelId } = draft;
  return (
    <DraftEditsProvider userRef={userRef} draft={draft}>
      <EvidenceProvider target={{ entityRef, modelId }}>
        <FormContent model={model} read={draft} />
      </EvidenceProvider>
    </DraftEditsProvider>
  );
}

interface FormContentProps {
  model: Model;
  read: Draft;
}

function FormContent({ model, read }: FormContentProps) {
  const classes = useAssessmentFormStyles();
  const { draft, finished } = useEditedDraft(read);
  const target = { entityRef: draft.entityRef, modelId: draft.modelId };
  const place = useAssessmentPlace(model, parseEntityRef(draft.entityRef).kind);
  const { step, areaId, goTo } = place;
  const heading = useStepFocus(place);
  return (
    <>
      <AssessmentHeader model={model} target={target} draft={finished} />
      <RemovedAreaAnswers model={model} draft={draft} />
      <div className={classes.columns}>
        <AssessmentSteps
          model={model}
          draft={finished}
          step={step}
          onGoTo={goTo}
        />
        {step === 'review' ? (
          <Review model={model} target={target} heading={heading} />
        ) : (
          <AspectQuestions
            key={step.id}
            model={model}
            aspect={step}
            draft={draft}
            areaId={areaId}
            heading={heading}
            onGoTo={goTo}
          />
        )}
      </div>
    </>
  );
}

const useRemovedAreaAnswersStyles = makeStyles(
  theme => ({ root: { marginBottom: theme.spacing(2), maxWidth: 1600 } }),
  { name: 'MaturityRemovedAreaAnswers' },
);

interface RemovedAreaAnswersProps {
  model: Model;
  draft: Draft;
}

/**
 * Own answers to areas that the model no longer has. They are kept, but not
 * asked again.
 */
function RemovedAreaAnswers({ model, draft }: RemovedAreaAnswersProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useRemovedAreaAnswersStyles();
  const answerName = useAnswerName(model);
  const { gone } = draft;
  if (gone.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Collapsible title={t('confirm.gone', { count: gone.length })}>
        <Typography variant="body2">{t('confirm.goneHint')}</Typography>
        <ul>
          {gone.map(({ areaId, title, answer, provenance }) => (
            <Typography key={areaId} component="li" variant="body2">
              {title}: {answerName(answer)},{' '}
              <Time value={provenance.submittedAt} />
            </Typography>
          ))}
        </ul>
      </Collapsible>
    </div>
  );
}

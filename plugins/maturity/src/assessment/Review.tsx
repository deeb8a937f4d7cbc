import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  LevelReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, useMemo, type RefObject } from 'react';
import { responseStatus } from '../api/errors';
import { previewDraft } from '../api/previewDraft';
import { maturityTranslationRef } from '../translations';
import { LevelTable } from '../ui/LevelTable';
import { ViewMessage } from '../ui/ViewMessage';
import { AreaList } from './AreaList';
import { ChangeList } from './ChangeList';
import type { DraftTarget } from './draft/KeptEdits';
import { useSubmitDraft } from './draft/useDraftActions';
import { useDraftEdits } from './draft/useDraftEdits';
import { useReview, type ReviewedDraftState } from './draft/useReview';
import { ContradictedClaims } from './evidence/ContradictedClaims';
import { MeanwhilePanel } from './MeanwhilePanel';
import { NotConfirmed } from './NotConfirmed';
import { SubmitForm } from './SubmitForm';
import { UnsavedAnswers } from './UnsavedAnswers';

const useReviewStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(3) },
    heading: { '&:focus': { outline: 'none' } },
  }),
  { name: 'MaturityReview' },
);

export interface ReviewProps {
  model: Model;
  target: DraftTarget;
  heading: RefObject<HTMLHeadingElement>;
}

/** The last step: reviews what a submit would do, and submits. */
export function Review({ model, target, heading }: ReviewProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useReviewStyles();
  const headingId = useId();
  const state = useReview(target);
  const content = () => {
    switch (state.status) {
      case 'ready':
        return (
          <DraftReview
            model={model}
            target={target}
            review={state}
            onFocus={() => heading.current?.focus()}
          />
        );
      case 'unsaved':
        return <UnsavedAnswers model={model} />;
      default:
        return <ViewMessage state={state} />;
    }
  };
  return (
    <section className={classes.root} aria-labelledby={headingId}>
      <Typography
        variant="h5"
        component="h2"
        id={headingId}
        ref={heading}
        tabIndex={-1}
        className={classes.heading}
      >
        {t('review.title')}
      </Typography>
      {content()}
    </section>
  );
}

interface DraftReviewProps extends Pick<ReviewProps, 'model' | 'target'> {
  review: ReviewedDraftState;
  /** Moves the focus to the heading of the review. */
  onFocus: () => void;
}

/**
 * What submitting a draft would change, leave open and result in. Exactly that
 * is submitted.
 */
function DraftReview(props: DraftReviewProps) {
  const { model, target, review, onFocus } = props;
  const { reviewed, meanwhile } = review;
  const submit = useSubmitDraft(target);
  const edits = useDraftEdits();
  const preview = useMemo(
    () => previewDraft(model, reviewed, new Date()),
    [model, reviewed],
  );
  return (
    <>
      {meanwhile && (
        <MeanwhilePanel
          model={model}
          reviewed={reviewed}
          {...meanwhile}
          focused={responseStatus(submit.error) === 412}
          onReviewAgain={() => {
            submit.reset();
            edits.note.moveTo(reviewed.revision, meanwhile.draft.revision);
            review.reviewAgain();
            onFocus();
          }}
        />
      )}
      <ChangeList model={model} preview={preview} draft={reviewed} />
      <ContradictedClaims model={model} areas={reviewed.areas} />
      <NotConfirmed model={model} areas={reviewed.areas} onKept={onFocus} />
      <OpenAreas model={model} report={preview.after} />
      <LevelTable model={model} preview={preview} />
      <SubmitForm
        target={target}
        draft={reviewed}
        submit={submit}
        isOutdated={meanwhile !== undefined}
      />
    </>
  );
}

interface OpenAreasProps {
  model: Model;
  /** The report that a submit would result in. */
  report: Pick<LevelReport, 'areas'>;
}

/** Lists the areas without an answer, with links to them. */
function OpenAreas({ model, report }: OpenAreasProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const open = report.areas.filter(
    ({ answer }) => answer === null || answer.state === 'unknown',
  );
  if (open.length === 0) return null;
  return (
    <div>
      <Typography variant="h6" component="h3">
        {t('review.open', { count: open.length })}
      </Typography>
      <Typography>{t('review.openHint')}</Typography>
      <AreaList
        model={model}
        linked
        items={open.map(({ areaId, answer }) => ({
          areaId,
          text: answer ? t('answer.unknown') : undefined,
        }))}
      />
    </div>
  );
}

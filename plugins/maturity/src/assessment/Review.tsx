import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Aspect,
  LevelReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, useMemo, type RefObject } from 'react';
import { responseStatus } from '../api/errors';
import { previewDraft } from '../api/previewDraft';
import { maturityTranslationRef } from '../translations';
import { LevelTable } from '../ui/LevelTable';
import { ViewMessage } from '../ui/ViewMessage';
import { ChangeList } from './ChangeList';
import type { DraftTarget } from './draft/KeptEdits';
import { useSubmitDraft } from './draft/useDraftActions';
import { useDraftEdits } from './draft/useDraftEdits';
import { useReview, type ReviewedDraftState } from './draft/useReview';
import { MeanwhilePanel } from './MeanwhilePanel';
import { SubmitForm } from './SubmitForm';

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
  onGoTo: (aspect: Aspect) => void;
}

/** The last step: reviews what a submit would do, and submits. */
export function Review({ model, target, heading, onGoTo }: ReviewProps) {
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
            onGoTo={onGoTo}
            onReviewAgain={() => heading.current?.focus()}
          />
        );
      case 'unsaved':
        return <Typography>{t('review.unsaved')}</Typography>;
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

interface DraftReviewProps
  extends Pick<ReviewProps, 'model' | 'target' | 'onGoTo'> {
  review: ReviewedDraftState;
  onReviewAgain: () => void;
}

/**
 * What submitting a draft would change, leave open and result in. Exactly that
 * is submitted.
 */
function DraftReview(props: DraftReviewProps) {
  const { model, target, review, onGoTo, onReviewAgain } = props;
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
            onReviewAgain();
          }}
        />
      )}
      <ChangeList model={model} preview={preview} draft={reviewed} />
      <OpenAreas model={model} report={preview.after} onGoTo={onGoTo} />
      <LevelTable model={model} preview={preview} />
      <SubmitForm
        target={target}
        draft={reviewed}
        submit={submit}
        isOutdated={meanwhile !== undefined}
        isSubmittable={preview.isSubmittable}
      />
    </>
  );
}

const useOpenAreasStyles = makeStyles(
  { areaLink: { textTransform: 'none' } },
  { name: 'MaturityOpenAreas' },
);

interface OpenAreasProps {
  model: Model;
  /** The report that a submit would result in. */
  report: Pick<LevelReport, 'areas'>;
  onGoTo: (aspect: Aspect) => void;
}

/** Lists the areas without an answer, with links to them. */
function OpenAreas({ model, report, onGoTo }: OpenAreasProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useOpenAreasStyles();
  const open = new Map(
    report.areas
      .filter(({ answer }) => answer === null || answer.state === 'unknown')
      .map(({ areaId, answer }) => [areaId, answer]),
  );
  if (open.size === 0) return null;
  return (
    <div>
      <Typography variant="h6" component="h3">
        {t('review.open', { count: open.size })}
      </Typography>
      <Typography>{t('review.openHint')}</Typography>
      <ul>
        {model.aspects.flatMap(aspect =>
          aspect.areas
            .filter(({ id }) => open.has(id))
            .map(({ id, title }) => (
              <li key={id}>
                <Button
                  size="small"
                  color="primary"
                  className={classes.areaLink}
                  onClick={() => onGoTo(aspect)}
                >
                  {t('review.area', { aspect: aspect.title, area: title })}
                </Button>
                {open.get(id) && t('answer.unknown')}
              </li>
            )),
        )}
      </ul>
    </div>
  );
}

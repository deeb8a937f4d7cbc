import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Aspect, Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, type RefObject } from 'react';
import type { DraftPreview } from '../api/previewDraft';
import type { DraftTarget } from './saveAnswer';
import { maturityTranslationRef } from '../translations';
import { ChangeList } from './ChangeList';
import { LevelTable } from '../ui/LevelTable';
import { OpenAreas } from './OpenAreas';
import { SubmitForm } from './SubmitForm';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(3) },
    heading: { '&:focus': { outline: 'none' } },
  }),
  { name: 'MaturityReview' },
);

/** Props of {@link Review}. */
export interface ReviewProps {
  model: Model;
  target: DraftTarget;
  preview: DraftPreview;
  heading: RefObject<HTMLHeadingElement>;
  onGoTo: (aspect: Aspect) => void;
}

/** What a submit would change and leave open, what results, and the submit. */
export function Review(props: ReviewProps) {
  const { model, target, preview, heading, onGoTo } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
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
      <ChangeList model={model} preview={preview} />
      <OpenAreas model={model} report={preview.after} onGoTo={onGoTo} />
      <LevelTable model={model} preview={preview} />
      <SubmitForm target={target} hasAnswers={preview.hasAnswers} />
    </section>
  );
}

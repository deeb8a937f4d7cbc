import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  isAskedOn,
  repeatAnswer,
  type Aspect,
  type Draft,
  type Model,
  type PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, useState, type RefObject } from 'react';
import { maturityTranslationRef } from '../translations';
import { Collapsible } from '../ui/Collapsible';
import { AreaQuestion } from './AreaQuestion';
import type { AssessmentStep } from './AssessmentSteps';
import { useDraftEdits, useUnsaved } from './draft/useDraftEdits';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
    },
    elsewhere: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
      paddingTop: theme.spacing(2),
    },
    next: { alignSelf: 'flex-end' },
    heading: { '&:focus': { outline: 'none' } },
  }),
  { name: 'MaturityAspectQuestions' },
);

export interface AspectQuestionsProps {
  model: Model;
  aspect: Aspect;
  /** The draft with what is not saved yet. */
  draft: Draft;
  heading: RefObject<HTMLHeadingElement>;
  onGoTo: (step: AssessmentStep) => void;
}

/**
 * The questions of one aspect. Those usually answered elsewhere are collapsed.
 */
export function AspectQuestions(props: AspectQuestionsProps) {
  const { model, aspect, draft, heading, onGoTo } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const { kind } = parseEntityRef(draft.entityRef);
  const asked = aspect.areas.filter(area => isAskedOn(area, kind));
  const elsewhere = aspect.areas.filter(area => !asked.includes(area));
  // Answered neither here nor elsewhere.
  const open = elsewhere.filter(({ id }) =>
    draft.areas.some(
      ({ areaId, answer, inherited, submitted }) =>
        areaId === id && !answer && !inherited && !submitted,
    ),
  ).length;
  // What is not saved must not be out of sight when one returns to it.
  const { edits, links } = useUnsaved();
  const [unfold] = useState(
    elsewhere.some(({ id }) => edits.has(id) || links.has(id)),
  );
  const next = model.aspects[model.aspects.indexOf(aspect) + 1];
  const question = (area: PracticeArea) => {
    const draftArea = draft.areas.find(({ areaId }) => areaId === area.id);
    return (
      draftArea && (
        <AreaQuestion
          key={area.id}
          model={model}
          area={area}
          draftArea={draftArea}
        />
      )
    );
  };
  return (
    <section className={classes.root} aria-labelledby={headingId}>
      <div>
        <Typography
          variant="h5"
          component="h2"
          id={headingId}
          ref={heading}
          tabIndex={-1}
          className={classes.heading}
        >
          {aspect.title}
        </Typography>
        <Typography>{aspect.summary}</Typography>
        {asked.length === 0 && <Typography>{t('assess.noneAsked')}</Typography>}
      </div>
      <KeepAllButton model={model} aspect={aspect} draft={draft} />
      {asked.map(question)}
      {elsewhere.length > 0 && (
        <Collapsible
          open={unfold}
          title={t(open > 0 ? 'assess.elsewhereOpen' : 'assess.elsewhere', {
            count: elsewhere.length,
            open: String(open),
          })}
        >
          <div className={classes.elsewhere}>{elsewhere.map(question)}</div>
        </Collapsible>
      )}
      <Button
        className={classes.next}
        variant="outlined"
        color="primary"
        onClick={() => onGoTo(next ?? 'review')}
      >
        {t('assess.next', { aspect: next?.title ?? t('assess.reviewStep') })}
      </Button>
    </section>
  );
}

interface KeepAllButtonProps {
  model: Model;
  aspect: Aspect;
  draft: Draft;
}

/**
 * Keeps the last answers of an aspect that the draft does not mention. Answers
 * whose description has changed are left out, as they need a look one by one.
 */
function KeepAllButton(props: KeepAllButtonProps) {
  const { model, aspect, draft } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const edits = useDraftEdits();
  const ids = new Set(aspect.areas.map(({ id }) => id));
  const kept = draft.areas.flatMap(area => {
    const { areaId, change, submitted } = area;
    if (!ids.has(areaId) || change !== 'unchanged' || !submitted) return [];
    if (submitted.provenance.toConfirm) return [];
    const answer = repeatAnswer(model, areaId, submitted.answer);
    return answer ? [{ area, answer }] : [];
  });
  if (kept.length === 0) {
    return null;
  }
  return (
    <div>
      <Button
        variant="outlined"
        onClick={() =>
          kept.forEach(({ area, answer }) => edits.change(area, answer))
        }
      >
        {t('assess.keepAll', { count: kept.length })}
      </Button>
    </div>
  );
}

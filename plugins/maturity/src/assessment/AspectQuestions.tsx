import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  isAskedOn,
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
import type { GoTo } from './assessmentStep';
import { isFinished } from './draft/edit';
import { useUnsaved } from './draft/useDraftEdits';
import { KeepAllButton } from './KeepAllButton';

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
  /** The question that the address names; null if it names none. */
  areaId: string | null;
  heading: RefObject<HTMLHeadingElement>;
  onGoTo: GoTo;
}

/**
 * The questions of one aspect. Those usually answered elsewhere are collapsed.
 */
export function AspectQuestions(props: AspectQuestionsProps) {
  const { model, aspect, draft, areaId: named, heading, onGoTo } = props;
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
        areaId === id &&
        !(answer && isFinished(answer)) &&
        !inherited &&
        !submitted,
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
          isAddressed={area.id === named}
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
      <KeepAllButton
        model={model}
        areas={draft.areas.filter(({ areaId }) =>
          aspect.areas.some(({ id }) => id === areaId),
        )}
        onKept={() => heading.current?.focus()}
      />
      {asked.map(question)}
      {elsewhere.length > 0 && (
        <Collapsible
          open={unfold || elsewhere.some(({ id }) => id === named)}
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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  isAskedOn,
  type Aspect,
  type AspectReport,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useEffect, useRef, type RefObject } from 'react';
import { useSearchParams } from 'react-router-dom';
import { maturityTranslationRef } from '../translations';
import { useUnsavedAreas } from './draft/useDraftEdits';

const useStyles = makeStyles(
  theme => ({
    nav: {
      [theme.breakpoints.up('md')]: {
        position: 'sticky',
        top: theme.spacing(2),
      },
    },
    steps: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      listStyle: 'none',
      margin: 0,
      padding: 0,
      [theme.breakpoints.up('md')]: {
        flexDirection: 'column',
      },
    },
    step: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
      width: '100%',
      padding: theme.spacing(1, 1.5),
      textAlign: 'left',
      borderLeft: '4px solid transparent',
      '&[aria-current=step]': {
        borderLeftColor: theme.palette.primary.main,
        background: theme.palette.action.selected,
      },
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    notSaved: { flexBasis: '100%' },
  }),
  { name: 'MaturityAssessmentSteps' },
);

export interface AssessmentStepsProps {
  model: Model;
  /** The coverage of each aspect after a submit. */
  coverage: Pick<AspectReport, 'aspectId' | 'coverage'>[];
  step: AssessmentStep;
  onGoTo: (step: AssessmentStep) => void;
}

/**
 * Navigation between the aspects, with their coverage and how many answers of
 * each are not saved, and the review.
 */
export function AssessmentSteps({
  model,
  coverage,
  step,
  onGoTo,
}: AssessmentStepsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const answered = new Map(
    coverage.map(aspect => [aspect.aspectId, aspect.coverage]),
  );
  const { unsaved } = useUnsavedAreas();
  const current = (candidate: AssessmentStep) =>
    candidate === step ? 'step' : undefined;
  return (
    <nav className={classes.nav} aria-label={t('assess.steps')}>
      <ol className={classes.steps}>
        {model.aspects.map(aspect => {
          const count = answered.get(aspect.id);
          const notSaved = aspect.areas.filter(({ id }) =>
            unsaved.includes(id),
          ).length;
          return (
            <li key={aspect.id}>
              <ButtonBase
                className={classes.step}
                aria-current={current(aspect)}
                onClick={() => onGoTo(aspect)}
              >
                <Typography component="span">{aspect.title}</Typography>{' '}
                {count && (
                  <Typography component="span">
                    {`${count.answered}/${count.total}`}
                  </Typography>
                )}{' '}
                {notSaved > 0 && (
                  <Typography
                    component="span"
                    variant="body2"
                    className={classes.notSaved}
                  >
                    {t('assess.notSaved', { count: notSaved })}
                  </Typography>
                )}
              </ButtonBase>
            </li>
          );
        })}
        <li>
          <ButtonBase
            className={classes.step}
            aria-current={current('review')}
            onClick={() => onGoTo('review')}
          >
            <Typography component="span">{t('assess.reviewStep')}</Typography>
          </ButtonBase>
        </li>
      </ol>
    </nav>
  );
}

/** A step of the assessment: an aspect or the review. */
export type AssessmentStep = Aspect | 'review';

const REVIEW = 'review';

/**
 * The current step, kept in the URL so that Back works. It starts with the
 * first aspect that has areas asked for the kind.
 */
export function useAssessmentStep(
  model: Model,
  kind: string,
): {
  step: AssessmentStep;
  goTo: (step: AssessmentStep) => void;
} {
  const [params, setParams] = useSearchParams();
  const named = params.get('step');
  const step =
    named === REVIEW
      ? REVIEW
      : model.aspects.find(({ id }) => id === named) ??
        model.aspects.find(({ areas }) =>
          areas.some(area => isAskedOn(area, kind)),
        ) ??
        model.aspects[0];
  return {
    step,
    goTo: next =>
      setParams(current => {
        const changed = new URLSearchParams(current);
        changed.set('step', next === REVIEW ? REVIEW : next.id);
        return changed;
      }),
  };
}

/**
 * Moves the focus to the heading of a step that one goes on to: the button
 * that led there may be gone. Coming to the page moves nothing.
 */
export function useStepFocus(
  step: AssessmentStep,
): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) {
      shown.current = step;
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [step]);
  return heading;
}

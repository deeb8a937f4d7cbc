import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  draftProgress,
  type Draft,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import type { AssessmentStep, GoTo } from './assessmentStep';
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
      display: 'grid',
      gap: theme.spacing(0.5),
      // Side by side where there is no column for them.
      gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': { display: 'grid' },
    },
    step: {
      display: 'flex',
      flexWrap: 'wrap',
      alignContent: 'flex-start',
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
    line: { flexBasis: '100%' },
  }),
  { name: 'MaturityAssessmentSteps' },
);

export interface AssessmentStepsProps {
  model: Model;
  /** The draft with everything that can be saved. */
  draft: Draft;
  step: AssessmentStep;
  onGoTo: GoTo;
}

/**
 * Navigation between the aspects, with how far each is and how many of its
 * answers are not saved, and the review.
 */
export function AssessmentSteps({
  model,
  draft,
  step,
  onGoTo,
}: AssessmentStepsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { kind } = parseEntityRef(draft.entityRef);
  const { unsaved } = useUnsavedAreas();
  const current = (candidate: AssessmentStep) =>
    candidate === step ? 'step' : undefined;
  return (
    <nav className={classes.nav} aria-label={t('assess.steps')}>
      <ol className={classes.steps}>
        {model.aspects.map(aspect => {
          const { confirmed, asked, inherited } = draftProgress(
            aspect.areas,
            draft,
            kind,
          );
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
                {asked > 0 && (
                  <Typography component="span">
                    {`${confirmed}/${asked}`}
                  </Typography>
                )}{' '}
                {inherited > 0 && (
                  <Typography
                    component="span"
                    variant="body2"
                    className={classes.line}
                  >
                    {t('assess.inherited', { count: inherited })}
                  </Typography>
                )}{' '}
                {notSaved > 0 && (
                  <Typography
                    component="span"
                    variant="body2"
                    className={classes.line}
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

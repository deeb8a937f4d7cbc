import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  AspectReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { AssessmentStep } from './useAssessmentStep';
import { maturityTranslationRef } from '../translations';

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
      justifyContent: 'space-between',
      gap: theme.spacing(2),
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
  }),
  { name: 'MaturityStepList' },
);

/** Props of {@link StepList}. */
export interface StepListProps {
  model: Model;
  /** How much of each aspect would be answered after a submit. */
  coverage: Pick<AspectReport, 'aspectId' | 'coverage'>[];
  step: AssessmentStep;
  onGoTo: (step: AssessmentStep) => void;
}

/** The aspects with how much of each is answered, and the review. */
export function StepList({ model, coverage, step, onGoTo }: StepListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const answered = new Map(
    coverage.map(aspect => [aspect.aspectId, aspect.coverage]),
  );
  const current = (candidate: AssessmentStep) =>
    candidate === step ? 'step' : undefined;
  return (
    <nav className={classes.nav} aria-label={t('assess.steps')}>
      <ol className={classes.steps}>
        {model.aspects.map(aspect => {
          const count = answered.get(aspect.id);
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

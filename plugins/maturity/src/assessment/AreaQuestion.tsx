import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  DraftArea,
  Model,
  PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import LinkIcon from '@material-ui/icons/Link';
import { memo, useEffect, useId, useRef, useState } from 'react';
import { maturityTranslationRef } from '../translations';
import { AnswerSource, NeedsConfirmation } from '../ui/Answer';
import { useAnswerName } from '../ui/Level';
import { AnswerForm } from './AnswerForm';
import { useQuestionAddress } from './assessmentStep';
import { NO_LINK } from './draft/KeptEdits';
import { useDraftEdits, useTypedLink } from './draft/useDraftEdits';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2),
      scrollMarginTop: theme.spacing(2),
      '&:focus': { outline: 'none' },
    },
    addressed: {
      borderColor: theme.palette.primary.main,
      boxShadow: `inset 4px 0 0 ${theme.palette.primary.main}`,
    },
    title: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'MaturityAreaQuestion' },
);

export interface AreaQuestionProps {
  model: Model;
  area: PracticeArea;
  /** The area with what is not saved yet. */
  draftArea: DraftArea;
  /** Whether the address of the page names this question. */
  isAddressed: boolean;
}

/** The question of one area; drawn anew only where it has changed. */
export const AreaQuestion = memo(AreaQuestionContent);

/**
 * The question of one area. An inherited answer comes first, and the question
 * only on demand. An answer given here can be removed again, to keep what is
 * inherited.
 */
function AreaQuestionContent(props: AreaQuestionProps) {
  const { model, area, draftArea, isAddressed } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const answerName = useAnswerName(model);
  const [answering, setAnswering] = useState(false);
  const { inherited, submitted, change } = draftArea;
  const hasOwn =
    change === 'set' || (change === 'unchanged' && submitted !== null);
  const edits = useDraftEdits();
  const hasLink = useTypedLink(area.id) !== undefined;
  const asking = hasOwn || hasLink || answering || !inherited;
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = root.current;
    if (!isAddressed || !element) return;
    // A question that is asked has the focus already, for its keys.
    if (!element.contains(document.activeElement)) {
      element.focus({ preventScroll: true });
    }
    element.scrollIntoView?.({ block: 'start' });
  }, [isAddressed]);
  const keepInherited = () => {
    setAnswering(false);
    edits.typeLink(area.id, NO_LINK);
    if (hasOwn) edits.change(draftArea, null);
  };
  return (
    <Paper
      variant="outlined"
      component="section"
      ref={root}
      tabIndex={-1}
      className={`${classes.root} ${isAddressed ? classes.addressed : ''}`}
      aria-labelledby={headingId}
    >
      <div>
        <div className={classes.title}>
          <Typography variant="h6" component="h3" id={headingId}>
            {area.title}
          </Typography>
          <QuestionLink area={area} />
        </div>
        <Typography variant="body2" color="textSecondary">
          {area.why} {t('assess.askedOn', { kinds: area.askedOn.join(', ') })}{' '}
          {area.askedOnReason}
        </Typography>
      </div>
      {inherited && (
        <div className={classes.row}>
          <Typography>
            {t('question.inherited', {
              answer: answerName(inherited.answer),
              source: <AnswerSource provenance={inherited.provenance} />,
            })}
          </Typography>
          {inherited.provenance.toConfirm && <NeedsConfirmation />}
          <Button
            size="small"
            variant="outlined"
            aria-label={t(
              asking ? 'question.keepInheritedOf' : 'question.answerHereOf',
              { area: area.title },
            )}
            onClick={asking ? keepInherited : () => setAnswering(true)}
          >
            {t(asking ? 'question.keepInherited' : 'question.answerHere')}
          </Button>
        </div>
      )}
      {inherited?.answer.state === 'assessed' && (
        <Typography variant="body2" color="textSecondary">
          {textOfLevel(area, inherited.answer.level)}
        </Typography>
      )}
      {change === 'cleared' && submitted && (
        <Typography>{t('question.cleared')}</Typography>
      )}
      {asking && (
        <AnswerForm
          model={model}
          area={area}
          draftArea={draftArea}
          focused={answering || isAddressed}
        />
      )}
    </Paper>
  );
}

const useQuestionLinkStyles = makeStyles(
  // Large enough to be touched.
  theme => ({ root: { display: 'inline-flex', padding: theme.spacing(0.5) } }),
  { name: 'MaturityQuestionLink' },
);

/** The address of a question: to go there, or to copy. */
function QuestionLink({ area }: { area: PracticeArea }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useQuestionLinkStyles();
  const addressOf = useQuestionAddress();
  return (
    <Link
      to={addressOf(area.id)}
      color="textSecondary"
      className={classes.root}
      title={t('question.link')}
      aria-label={t('question.linkOf', { area: area.title })}
    >
      <LinkIcon fontSize="small" />
    </Link>
  );
}

function textOfLevel(area: PracticeArea, level: number): string | undefined {
  return area.levels.find(each => each.level === level)?.text;
}

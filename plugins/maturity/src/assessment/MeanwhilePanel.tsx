import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  sameAnswer,
  type Draft,
  type DraftDifferences,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useEffect, useId, useRef } from 'react';
import { maturityTranslationRef } from '../translations';
import { useChangeName } from '../ui/Answer';
import { useAnswerName } from '../ui/Level';
import { Time } from '../ui/Time';
import { AreaList } from './AreaList';
import { EditedBy } from './ChangeList';
import { answerNow } from './draft/edit';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(2),
      borderLeft: `4px solid ${theme.palette.warning.main}`,
      '&:focus': { outline: 'none' },
    },
  }),
  { name: 'MaturityMeanwhilePanel' },
);

export interface MeanwhilePanelProps {
  model: Model;
  reviewed: Draft;
  /** The draft as it is now. */
  draft: Draft;
  differences: DraftDifferences;
  /** Whether to move the focus here: a submission has been refused. */
  focused: boolean;
  onReviewAgain: () => void;
}

/** What others have changed since the draft was reviewed. */
export function MeanwhilePanel(props: MeanwhilePanelProps) {
  const { model, reviewed, draft, differences, focused, onReviewAgain } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const changeName = useChangeName(model);
  const answerName = useAnswerName(model);
  useEffect(() => {
    if (!focused) return;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView?.({ block: 'start' });
  }, [focused]);

  const nameOf = (areaId: string) => {
    const [before, after] = [reviewed, draft].map(({ areas }) => {
      const area = areas.find(each => each.areaId === areaId);
      return area ? answerNow(area) : null;
    });
    return sameAnswer(before, after)
      ? answerName(after)
      : changeName({ areaId, before, after });
  };
  return (
    <Paper
      variant="outlined"
      className={classes.root}
      ref={panel}
      tabIndex={-1}
      role="group"
      aria-labelledby={headingId}
    >
      <div role="alert">
        <Typography variant="h6" component="h3" id={headingId}>
          {t('review.meanwhile')}
        </Typography>
        <Typography>{t('review.meanwhileHint')}</Typography>
      </div>
      {differences.revision !== undefined && (
        <SubmittedMeanwhile draft={draft} />
      )}
      {differences.areas.length > 0 && (
        <AreaList
          model={model}
          items={differences.areas.map(({ areaId, difference, ...area }) => ({
            areaId,
            text: nameOf(areaId),
            details:
              difference === 'removed' ? (
                t('review.removed')
              ) : (
                <EditedBy
                  did={difference === 'cleared' ? 'cleared' : 'changed'}
                  area={area}
                />
              ),
          }))}
        />
      )}
      <Button variant="outlined" color="primary" onClick={onReviewAgain}>
        {t('review.again')}
      </Button>
    </Paper>
  );
}

/** Says that there is another assessment by now. */
function SubmittedMeanwhile({ draft }: { draft: Draft }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { revision } = draft;
  // An assessment that only clears answers is the source of none.
  const source = draft.areas
    .map(({ submitted }) => submitted?.provenance)
    .find(provenance => provenance?.revision === revision);
  return (
    <Typography>
      {t('review.submittedMeanwhile', { revision: String(revision) })}{' '}
      {source?.submittedBy &&
        t('review.submittedBy', {
          user: <EntityRefLink entityRef={source.submittedBy} hideIcon />,
          time: <Time value={source.submittedAt} />,
        })}
    </Typography>
  );
}

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  AssessmentSummary,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { maturityApiRef } from '../api';
import { historyQuery } from '../api/assessmentHistory';
import {
  readPages,
  type ReadPages,
  unavailable,
  type Unavailable,
} from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { MessagePanel } from '../ui/MessagePanel';
import { ViewMessage } from '../ui/ViewMessage';
import { AspectsOverTime } from './AspectsOverTime';
import { Comparison } from './Comparison';
import { Timeline } from './Timeline';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 7fr)',
      },
    },
    compared: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
      minWidth: 0,
    },
  }),
  { name: 'MaturityHistoryView' },
);

export interface HistoryViewProps {
  entityRef: string;
  model: Model;
}

/** The assessments of an entity, its levels over time, and a comparison. */
export function HistoryView({ entityRef, model }: HistoryViewProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const state = useHistory(entityRef, model.id);
  const latest = state.status === 'ready' ? state.items[0].revision : 0;
  const { revisions, toggle } = useComparedRevisions(latest);
  if (state.status === 'empty') {
    return (
      <MessagePanel title={t('history.emptyTitle')}>
        <Typography>{t('history.empty')}</Typography>
      </MessagePanel>
    );
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} />;
  }
  return (
    <div className={classes.root}>
      <Timeline
        assessments={state.items}
        total={state.totalItems}
        next={state.next}
        compared={revisions}
        onToggle={toggle}
      />
      <div className={classes.compared}>
        <AspectsOverTime
          entityRef={entityRef}
          model={model}
          assessments={state.items}
        />
        <Comparison
          entityRef={entityRef}
          model={model}
          revisions={revisions}
          comparable={latest > 1}
        />
      </div>
    </div>
  );
}

type HistoryState =
  | Unavailable
  | { status: 'empty' }
  | ({ status: 'ready' } & ReadPages<AssessmentSummary>);

/** The assessments of an entity, newest first, page by page. */
function useHistory(entityRef: string, modelId: string): HistoryState {
  const api = useApi(maturityApiRef);
  const query = useInfiniteQuery(historyQuery(api, entityRef, modelId));
  const pages = readPages(query);
  if (!pages) {
    return unavailable(query);
  }
  return pages.items.length > 0
    ? { status: 'ready', ...pages }
    : { status: 'empty' };
}

interface ComparedRevisions {
  /** At most two, oldest first. */
  revisions: number[];
  /** Selects or deselects a revision; a third one replaces the first chosen. */
  toggle: (revision: number) => void;
}

/**
 * The compared assessments, kept in the URL; initially the last two.
 *
 * @param latest - the revision of the last assessment
 */
function useComparedRevisions(latest: number): ComparedRevisions {
  const [params, setParams] = useSearchParams();
  const named = params.get('compare');
  const chosen = (named?.split(',') ?? [])
    .map(Number)
    .filter(
      revision =>
        Number.isInteger(revision) && revision >= 1 && revision <= latest,
    );
  const revisions =
    named === null && latest > 1 ? [latest - 1, latest] : chosen.slice(-2);
  return {
    revisions: inOrder(revisions),
    toggle: revision =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          const toggled = revisions.includes(revision)
            ? revisions.filter(other => other !== revision)
            : [...revisions.slice(-1), revision];
          next.set('compare', toggled.join(','));
          return next;
        },
        { replace: true },
      ),
  };
}

/** Removes duplicates and sorts, oldest first. */
function inOrder(revisions: number[]): number[] {
  return [...new Set(revisions)].sort((a, b) => a - b);
}

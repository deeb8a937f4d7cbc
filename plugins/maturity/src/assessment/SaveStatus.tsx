import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  DraftAnswer,
  Draft,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { failureReason } from '../api/errors';
import { type SaveState, useSaves } from './draft/useSaveState';
import { maturityTranslationRef } from '../translations';
import { exactTime, savedTime } from '../ui/Time';
import type { DraftTarget } from './draft/saveDraftAnswer';
import { useUnfinishedAnswers } from './draft/UnfinishedAnswers';

export interface SaveStatusProps {
  state: SaveState;
  /** When the answer was last saved. */
  savedAt?: string;
  onRetry: (answer: DraftAnswer) => void;
}

/** Whether one answer is saved, and since when. */
export function SaveStatus({ state, savedAt, onRetry }: SaveStatusProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const locale = t('locale');
  return (
    <Typography variant="body2" component="div" role="status">
      {state.status === 'saving' && t('save.saving')}
      {state.status === 'retrying' && t('save.retrying')}
      {state.status === 'failed' && (
        <>
          {t('save.failed', { message: failureReason(state.error) })}{' '}
          <Button
            size="small"
            variant="outlined"
            onClick={() => onRetry(state.mine)}
          >
            {t('save.again')}
          </Button>
        </>
      )}
      {state.status === 'idle' && savedAt && (
        <time dateTime={savedAt} title={exactTime(savedAt, locale)}>
          {t('save.saved', { time: savedTime(savedAt, new Date(), locale) })}
        </time>
      )}
    </Typography>
  );
}

export interface SavesStatusProps {
  target: DraftTarget;
  draft: Draft;
}

/** Whether all answers are saved. */
export function SavesStatus({ target, draft }: SavesStatusProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { saving, failing } = useSaves(target);
  const unfinished = useUnfinishedAnswers();
  const unsaved = failing + unfinished;
  const saved = draft.areas.some(({ change }) => change !== 'unchanged');
  return (
    <Typography variant="body2" role="status">
      {unsaved > 0 && t('save.notSaved', { count: unsaved })}
      {unsaved === 0 && saving > 0 && t('save.saving')}
      {unsaved === 0 && saving === 0 && saved && t('save.allSaved')}
    </Typography>
  );
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Draft,
  DraftAnswer,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { failureReason } from '../api/errors';
import { maturityTranslationRef } from '../translations';
import { exactTime, savedTime } from '../ui/Time';
import { useIncompleteAnswers } from './draft/IncompleteAnswers';
import type { DraftTarget } from './draft/saveDraftAnswer';
import { useSaveCounts, type SaveState } from './draft/useSaveState';

export interface AnswerSaveStatusProps {
  state: SaveState;
  /** When the answer was last saved. */
  savedAt?: string;
  onRetry: (answer: DraftAnswer) => void;
}

/** Whether one answer is saved, and since when. */
export function AnswerSaveStatus({
  state,
  savedAt,
  onRetry,
}: AnswerSaveStatusProps) {
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

export interface DraftSaveStatusProps {
  target: DraftTarget;
  draft: Draft;
}

/** Whether all answers are saved. */
export function DraftSaveStatus({ target, draft }: DraftSaveStatusProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { saving, failing } = useSaveCounts(target);
  const incomplete = useIncompleteAnswers();
  const unsaved = failing + incomplete;
  const saved = draft.areas.some(({ change }) => change !== 'unchanged');
  return (
    <Typography variant="body2" role="status">
      {unsaved > 0 && t('save.notSaved', { count: unsaved })}
      {unsaved === 0 && saving > 0 && t('save.saving')}
      {unsaved === 0 && saving === 0 && saved && t('save.allSaved')}
    </Typography>
  );
}

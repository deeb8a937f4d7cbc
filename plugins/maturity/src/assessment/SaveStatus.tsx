import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DraftAnswer } from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { failureReason } from '../api/errors';
import type { SaveState } from './useSaveState';
import { maturityTranslationRef } from '../translations';
import { exactTime, savedTime } from '../ui/Time';

/** Props of {@link SaveStatus}. */
export interface SaveStatusProps {
  state: SaveState;
  /** When the draft last changed here. */
  savedAt?: string;
  onRetry: (answer: DraftAnswer) => void;
}

/** Whether an answer is saved, and since when. */
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

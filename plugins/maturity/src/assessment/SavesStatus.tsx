import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Draft } from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import type { DraftTarget } from './saveAnswer';
import { useUnfinishedAnswers } from './UnfinishedAnswers';
import { useSaves } from './useSaveState';
import { maturityTranslationRef } from '../translations';

/** Props of {@link SavesStatus}. */
export interface SavesStatusProps {
  target: DraftTarget;
  draft: Draft;
}

/** Whether all that was said is saved. */
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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { failureReason } from '../api/errors';
import { maturityTranslationRef } from '../translations';
import { AreaList } from './AreaList';
import type { EditState } from './draft/edit';
import { useUnsaved, useUnsavedAreas } from './draft/useDraftEdits';

/**
 * Why there is nothing to review yet: answers that are being saved, and those
 * that somebody has to look at, with the way there.
 */
export function UnsavedAnswers({ model }: { model: Model }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { edits, links } = useUnsaved();
  const { unsaved } = useUnsavedAreas();
  const nameOf = (state: EditState): string => {
    switch (state.status) {
      case 'unfinished':
        return t('save.unfinished');
      case 'retrying':
        return t('save.retrying');
      case 'conflict':
        return t('conflict.title');
      case 'failed':
        return t('save.failed', { message: failureReason(state.error) });
      default:
        return t('save.saving');
    }
  };
  const reasonOf = (areaId: string) => {
    const state = edits.get(areaId)?.state;
    const reasons = [
      ...(state ? [nameOf(state)] : []),
      ...(links.has(areaId) ? [t('save.linkNotAdded')] : []),
    ];
    return reasons.join(' ');
  };
  if (unsaved.length === 0)
    return <Typography>{t('review.saving')}</Typography>;
  return (
    <div>
      <Typography>{t('review.unsaved', { count: unsaved.length })}</Typography>
      <AreaList
        model={model}
        linked
        items={unsaved.map(areaId => ({ areaId, details: reasonOf(areaId) }))}
      />
    </div>
  );
}

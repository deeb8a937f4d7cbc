import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { findArea, type Model } from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import type { DraftPreview } from '../../draft/previewDraft';
import { maturityTranslationRef } from '../../translations';
import { useChangeName } from '../Level';

/** Props of {@link ChangeList}. */
export interface ChangeListProps {
  model: Model;
  preview: Pick<DraftPreview, 'changes' | 'confirmed'>;
}

/** The answers that differ from the last assessment. */
export function ChangeList({ model, preview }: ChangeListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const changeName = useChangeName(model);
  const { changes, confirmed } = preview;
  return (
    <div>
      <Typography variant="h6" component="h3">
        {t('review.changes')}
      </Typography>
      {changes.length === 0 ? (
        <Typography>{t('review.noChanges')}</Typography>
      ) : (
        <ul>
          {changes.map(change => (
            <li key={change.areaId}>
              <Typography component="span">
                {findArea(model, change.areaId)?.title ?? change.areaId}
                {': '}
                {changeName(change)}
              </Typography>
            </li>
          ))}
        </ul>
      )}
      {confirmed.length > 0 && (
        <Typography>
          {t('review.confirmed', { count: confirmed.length })}
        </Typography>
      )}
    </div>
  );
}

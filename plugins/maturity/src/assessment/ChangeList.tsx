import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import type { DraftPreview } from '../api/previewDraft';
import { maturityTranslationRef } from '../translations';
import { useChangeName } from '../ui/Answer';

/** Props of {@link ChangeList}. */
export interface ChangeListProps {
  model: Model;
  preview: Pick<DraftPreview, 'changes' | 'confirmed' | 'isFirst'>;
}

/** The answers that differ from the last assessment. */
export function ChangeList({ model, preview }: ChangeListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const changeName = useChangeName(model);
  const { changes, confirmed, isFirst } = preview;
  const changeOf = new Map(changes.map(change => [change.areaId, change]));
  const inOrder = model.aspects.flatMap(aspect =>
    aspect.areas.flatMap(area => {
      const change = changeOf.get(area.id);
      return change ? [{ aspect, area, change }] : [];
    }),
  );
  return (
    <div>
      <Typography variant="h6" component="h3">
        {t('review.changes')}
      </Typography>
      {changes.length === 0 ? (
        <Typography>
          {t(isFirst ? 'review.noAnswers' : 'review.noChanges')}
        </Typography>
      ) : (
        <ul>
          {inOrder.map(({ aspect, area, change }) => (
            <li key={area.id}>
              <Typography component="span">
                {t('review.area', { aspect: aspect.title, area: area.title })}
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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  findArea,
  type AnswerChange,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import type { DraftPreview } from '../../draft/previewDraft';
import { maturityTranslationRef } from '../../translations';
import { useAnswerName } from '../Level';

/** Props of {@link ChangeList}. */
export interface ChangeListProps {
  model: Model;
  preview: Pick<DraftPreview, 'changes' | 'confirmed'>;
}

/** The answers that differ from the last assessment. */
export function ChangeList({ model, preview }: ChangeListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const answerName = useAnswerName(model);
  const { changes, confirmed } = preview;
  const nameOf = ({ before, after }: AnswerChange) => {
    const was = answerName(before);
    const is = answerName(after);
    // The same level, but other practices, notes or evidence.
    return was === is
      ? `${is} ${t('review.details')}`
      : t('review.change', { before: was, after: is });
  };
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
                {nameOf(change)}
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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DraftArea, Model } from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { NeedsConfirmation } from '../ui/Answer';
import { useAnswerName } from '../ui/Level';
import { Time } from '../ui/Time';
import { AreaList } from './AreaList';
import { KeepAllButton } from './KeepAllButton';

export interface NotConfirmedProps {
  model: Model;
  /** The areas of the draft that is reviewed. */
  areas: DraftArea[];
  /** Called after the last answers were kept. */
  onKept: () => void;
}

/**
 * Lists the answers of the last assessment that nobody has looked at this time,
 * with their age. They are carried over, and grow stale.
 */
export function NotConfirmed(props: NotConfirmedProps) {
  const { model, areas, onKept } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const answerName = useAnswerName(model);
  const items = areas.flatMap(({ areaId, change, submitted }) => {
    if (change !== 'unchanged' || !submitted) return [];
    const { answer, provenance } = submitted;
    return [
      {
        areaId,
        text: answerName(answer),
        details: (
          <>
            {t('review.lastConfirmed', {
              time: <Time value={provenance.submittedAt} />,
              freshness: t(`freshness.${provenance.freshness}`),
            })}
            {provenance.toConfirm && <NeedsConfirmation />}
          </>
        ),
      },
    ];
  });
  if (items.length === 0) return null;
  return (
    <div>
      <Typography variant="h6" component="h3">
        {t('review.notConfirmed', { count: items.length })}
      </Typography>
      <Typography>{t('review.notConfirmedHint')}</Typography>
      <AreaList model={model} items={items} linked />
      <KeepAllButton model={model} areas={areas} onKept={onKept} />
    </div>
  );
}

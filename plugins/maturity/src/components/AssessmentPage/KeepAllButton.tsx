import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Aspect, Draft } from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import type { DraftTarget } from '../../draft/saveAnswer';
import { useSaveAnswer } from '../../draft/useDraftActions';
import { maturityTranslationRef } from '../../translations';

/** Props of {@link KeepAllButton}. */
export interface KeepAllButtonProps {
  aspect: Aspect;
  draft: Draft;
  target: DraftTarget;
}

/** Confirms the last answers of an aspect that the draft says nothing of. */
export function KeepAllButton({ aspect, draft, target }: KeepAllButtonProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const save = useSaveAnswer(target);
  const ids = new Set(aspect.areas.map(({ id }) => id));
  const kept = draft.areas.flatMap(({ areaId, change, submitted }) =>
    ids.has(areaId) && change === 'unchanged' && submitted
      ? [{ areaId, answer: submitted.answer }]
      : [],
  );
  if (kept.length === 0) {
    return null;
  }
  return (
    <div>
      <Button
        variant="outlined"
        onClick={() =>
          kept.forEach(({ areaId, answer }) => save(areaId, answer))
        }
      >
        {t('assess.keepAll', { count: kept.length })}
      </Button>
    </div>
  );
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  repeatAnswer,
  type Aspect,
  type Draft,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import type { DraftTarget } from './saveAnswer';
import { useSaveAnswer } from './useDraftActions';
import { maturityTranslationRef } from '../translations';

/** Props of {@link KeepAllButton}. */
export interface KeepAllButtonProps {
  model: Model;
  aspect: Aspect;
  draft: Draft;
  target: DraftTarget;
}

/**
 * Confirms the last answers of an aspect that the draft says nothing of. Those
 * whose description has changed are left: they are to be looked at one by one.
 */
export function KeepAllButton(props: KeepAllButtonProps) {
  const { model, aspect, draft, target } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const save = useSaveAnswer(target);
  const ids = new Set(aspect.areas.map(({ id }) => id));
  const kept = draft.areas.flatMap(({ areaId, change, submitted }) => {
    if (!ids.has(areaId) || change !== 'unchanged' || !submitted) return [];
    if (submitted.provenance.toConfirm) return [];
    const answer = repeatAnswer(model, areaId, submitted.answer);
    return answer ? [{ areaId, answer }] : [];
  });
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

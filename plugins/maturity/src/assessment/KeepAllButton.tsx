import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  repeatAnswer,
  type Answer,
  type DraftArea,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { useCapture } from '../api/useCapture';
import { maturityTranslationRef } from '../translations';
import { useDraftEdits } from './draft/useDraftEdits';

export interface KeepAllButtonProps {
  model: Model;
  /** The areas to choose from, with what is not saved yet. */
  areas: DraftArea[];
  /** Called after the button was pressed, and before it is gone. */
  onKept: () => void;
}

/**
 * Keeps the last answers that the draft does not mention. Answers whose
 * description has changed are left out, as they need a look one by one.
 */
export function KeepAllButton({ model, areas, onKept }: KeepAllButtonProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const edits = useDraftEdits();
  const capture = useCapture();
  const kept = keptAnswers(model, areas);
  if (kept.length === 0) {
    return null;
  }
  return (
    <div>
      <Button
        variant="outlined"
        onClick={() => {
          kept.forEach(({ area, answer }) => edits.change(area, answer));
          capture('keep', model.id, { answers: kept.length });
          onKept();
        }}
      >
        {t('assess.keepAll', { count: kept.length })}
      </Button>
    </div>
  );
}

function keptAnswers(
  model: Model,
  areas: DraftArea[],
): { area: DraftArea; answer: Answer }[] {
  return areas.flatMap(area => {
    const { areaId, change, submitted } = area;
    if (change !== 'unchanged' || !submitted) return [];
    if (submitted.provenance.toConfirm) return [];
    const answer = repeatAnswer(model, areaId, submitted.answer);
    return answer ? [{ area, answer }] : [];
  });
}

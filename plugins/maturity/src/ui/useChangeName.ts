import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  AnswerChange,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translations';
import { useAnswerName } from './useLevelName';

/** Tells a change of an answer, as "1 · Build → 2 · Operate". */
export function useChangeName(
  model: Pick<Model, 'levels'>,
): (change: AnswerChange) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  const answerName = useAnswerName(model);
  return ({ before, after }) => {
    const was = answerName(before);
    const is = answerName(after);
    // The same level, but other practices, notes or evidence.
    return was === is
      ? `${is} ${t('review.details')}`
      : t('review.change', { before: was, after: is });
  };
}

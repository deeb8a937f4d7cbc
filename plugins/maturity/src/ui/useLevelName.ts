import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  findLevel,
  type Answer,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translations';

/** Tells a level by number and name, as "2 · Operate". */
export function useLevelName(
  model: Pick<Model, 'levels'>,
): (level: number | null) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  return level =>
    level === null
      ? t('level.none')
      : t('level.name', {
          level: String(level),
          title: findLevel(model, level)?.title ?? '',
        });
}

/** Tells an answer in a few words. */
export function useAnswerName(
  model: Pick<Model, 'levels'>,
): (answer: Answer | null) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  return answer => {
    switch (answer?.state) {
      case 'assessed':
        return levelName(answer.level);
      case 'not-applicable':
        return t('answer.notApplicable');
      case 'unknown':
        return t('answer.unknown');
      default:
        return t('answer.none');
    }
  };
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  BuildOrder,
  BuildStep,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../../translations';
import { capabilityTitles } from '../filters/FilterTitles';

/** Words that may contain a link. */
type Words = string | JSX.Element;

/** A build order in words. */
export interface ReachWords {
  /** What teams can reach by themselves, and with the first capabilities. */
  summary: Words;
  /**
   * The best set of as many capabilities as the first steps, where it is better
   * than theirs.
   */
  betterThanFirst: (count: number) => string | undefined;
}

/**
 * Puts build orders into words.
 *
 * @param linkOwn - leads from the words about what teams can reach by themselves
 * to the list of it
 */
export function useReachWords(
  model: Model,
  linkOwn: (words: string) => Words = words => words,
): (order: BuildOrder) => ReachWords {
  const { t } = useTranslationRef(maturityTranslationRef);
  const titleOf = (id: string) => capabilityTitles(model, [id]);
  const summaryOf = (own: Words, first?: BuildStep, second?: BuildStep) => {
    if (!first) return t('buildOrder.ownAlone', { own });
    const withFirst = {
      own,
      first: titleOf(first.capabilityId),
      adds: String(first.adds),
    };
    if (!second) return t('buildOrder.withOne', withFirst);
    return t('buildOrder.withTwo', {
      ...withFirst,
      second: titleOf(second.capabilityId),
      more: String(second.adds),
    });
  };
  return ({ withinOwnReach, steps, best }) => {
    const own =
      withinOwnReach === 0
        ? t('buildOrder.ownNone')
        : linkOwn(t('buildOrder.own', { count: withinOwnReach }));
    // What adds nothing but together with later ones says nothing here.
    const nothing = steps.findIndex(({ adds }) => adds === 0);
    const [first, second] = nothing < 0 ? steps : steps.slice(0, nothing);
    return {
      summary: summaryOf(own, first, second),
      betterThanFirst: count => {
        const { capabilityIds, withinReach } = best[count];
        return withinReach > steps[count - 1].withinReach
          ? t('buildOrder.better', {
              size: String(count),
              capabilities: capabilityTitles(model, capabilityIds),
              total: String(withinReach),
            })
          : undefined;
      },
    };
  };
}

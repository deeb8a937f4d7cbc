import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  medianChange,
  type Model,
  type TrendPoint,
} from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from './Level';
import { calendarDay } from './Time';

/** The median of an aspect; null if nothing is assessed. */
interface AspectMedian {
  aspectId: string;
  median: number | null;
}

/** Says where entities stand and whether they improve. */
export interface StandingWords {
  /**
   * The aspects with the lowest median, or that all aspects have the same;
   * undefined if nothing is assessed.
   */
  weakest: (aspects: AspectMedian[]) => string | undefined;
  /**
   * How many medians rose and fell between two points of a trend, and how many
   * aspects are newly assessed, so that there is nothing to compare with.
   */
  change: (first: TrendPoint, last: TrendPoint) => string;
}

/** Formats where entities stand in the aspects of a model. */
export function useStandingWords(model: Model): StandingWords {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);

  function weakest(aspects: AspectMedian[]): string | undefined {
    const medians = aspects.flatMap(({ median }) => median ?? []);
    if (medians.length === 0) return undefined;
    const lowest = Math.min(...medians);
    const weakestIds = aspects
      .filter(({ median }) => median === lowest)
      .map(({ aspectId }) => aspectId);
    const titles = model.aspects
      .filter(({ id }) => weakestIds.includes(id))
      .map(({ title }) => title);
    return t(
      titles.length < model.aspects.length ? 'parts.weakest' : 'parts.even',
      {
        aspect: new Intl.ListFormat(t('locale')).format(titles),
        level: levelName(lowest),
      },
    );
  }

  function change(first: TrendPoint, last: TrendPoint): string {
    const changes = model.aspects.map(({ id }) =>
      medianChange(first, last, id),
    );
    const compared = changes.filter(
      ({ from, to }) => from !== null && to !== null,
    );
    const up = compared.filter(({ from, to }) => Number(to) > Number(from));
    const down = compared.filter(({ from, to }) => Number(to) < Number(from));
    const begun = changes.filter(({ isNew }) => isNew).length;
    const date = calendarDay(first.date, t('locale'));
    if (up.length === 0 && down.length === 0) {
      return begun > 0
        ? t('parts.begun', { count: begun, date })
        : t('parts.steady', { date });
    }
    const moved =
      up.length > 0 && down.length > 0
        ? t('parts.roseAndFell', {
            up: String(up.length),
            down: String(down.length),
            date,
          })
        : t(up.length > 0 ? 'parts.rose' : 'parts.fell', {
            count: up.length + down.length,
            date,
          });
    return begun > 0
      ? `${moved}, ${t('parts.alsoBegun', { count: begun })}`
      : moved;
  }

  return { weakest, change };
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  findLevel,
  type LevelDistribution,
  type Model,
  type Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { Link } from 'react-router-dom';
import { maturityTranslationRef } from '../../translations';
import { useLevelShade, type LevelShade } from '../../ui/colours';
import {
  countAssessed,
  isRising,
  segmentsOf,
  useDistributionWords,
  type DistributionWords,
} from '../../ui/useDistributionWords';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { useHeatmapStyles } from './heatmapStyles';
import type { LevelColumn } from './levelColumns';

/** The share of assessed entities below which a level says little. */
export const LOW_COVERAGE = 1 / 2;

/** Whether too few entities are assessed for the level to say much. */
export function hasLowCoverage(levels: LevelDistribution): boolean {
  const assessed = countAssessed(levels);
  const entities = assessed + levels.notAssessed;
  return entities > 0 && assessed / entities < LOW_COVERAGE;
}

/** The name of the link of a cell's median, for {@link useGridNavigation}. */
export function medianItem(columnId: string): string {
  return `${columnId}/all`;
}

/** The name of a segment's link, for {@link useGridNavigation}. */
export function segmentItem(columnId: string, level: number | null): string {
  return `${columnId}/${level ?? 'none'}`;
}

/** What all cells of a row share. */
export interface HeatmapLook {
  classes: ReturnType<typeof useHeatmapStyles>;
  words: DistributionWords;
  lowCoverage: string;
  /** The name of a level without its number. */
  titleOf: (level: number | null) => string;
  shadeOf: (level: number | null) => LevelShade;
}

/** Prepares what the cells of a row share, once per row instead of per cell. */
export function useHeatmapLook(model: Model): HeatmapLook {
  const { t } = useTranslationRef(maturityTranslationRef);
  return {
    classes: useHeatmapStyles(),
    words: useDistributionWords(model),
    lowCoverage: t('heatmap.lowCoverage'),
    titleOf: level =>
      level === null ? t('level.none') : findLevel(model, level)?.title ?? '',
    shadeOf: useLevelShade(model),
  };
}

export interface HeatmapCellProps {
  look: HeatmapLook;
  column: LevelColumn;
  /** Whether there is no room for a line of words. */
  compact: boolean;
  rollup: Rollup;
  /** The actual rollup, if the other one is that of a what-if. */
  actual?: Rollup;
  /** The entities by their level; absent in a what-if, which cannot list them. */
  allHref?: string;
  /** The entities at a level; absent in a what-if as well. */
  hrefOf?: (level: number | null) => string;
  /** The link that can be reached by Tab, if it is in this row. */
  activeItem?: string;
}

/** The levels of a group in one aspect or area: the median, above a bar. */
export function HeatmapCell(props: HeatmapCellProps) {
  const { look, column, compact, rollup, actual, activeItem } = props;
  const { allHref, hrefOf } = props;
  const { classes, words } = look;
  const levels = column.levelsOf(rollup);
  if (!levels) {
    return (
      <div className={classes.cell} role="gridcell">
        <span className={classes.unread} />
      </div>
    );
  }
  const actualLevels = actual && column.levelsOf(actual);
  const isLow = hasLowCoverage(levels);
  const rises = isRising(levels, actualLevels);
  const assessed = countAssessed(levels);
  const item = medianItem(column.id);
  const text = compact ? (
    <>
      <CompactWords
        classes={classes}
        change={rises ? `${actualLevels?.median} → ` : ''}
        level={levels.median}
        title={column.folded ? undefined : look.titleOf(levels.median)}
        assessed={`${assessed}/${assessed + levels.notAssessed}`}
      />
      <VisuallyHidden>
        {words.median(levels, actualLevels)}
        {isLow && `, ${look.lowCoverage}`}
      </VisuallyHidden>
    </>
  ) : (
    <>
      <span className={`${classes.median} ${rises ? classes.rises : ''}`}>
        {words.median(levels, actualLevels)}
      </span>{' '}
      {/* There is no room beside two levels. */}
      {!rises && (
        <span className={classes.assessed}>
          {assessed}/{assessed + levels.notAssessed}
        </span>
      )}
      {isLow && <VisuallyHidden>{look.lowCoverage}</VisuallyHidden>}
    </>
  );
  return (
    <div
      className={[
        classes.cell,
        compact ? classes.compact : '',
        column.folded ? classes.folded : '',
        isLow ? classes.lowCoverage : '',
      ].join(' ')}
      role="gridcell"
      data-column={column.id}
    >
      {allHref ? (
        <Link
          to={allHref}
          className={`${classes.words} ${classes.wordsLink}`}
          data-item={item}
          tabIndex={item === activeItem ? 0 : -1}
        >
          {text}
        </Link>
      ) : (
        <div className={classes.words}>{text}</div>
      )}
      <SegmentBar
        look={look}
        columnId={column.id}
        levels={levels}
        hrefOf={hrefOf}
        activeItem={activeItem}
      />
    </div>
  );
}

interface CompactWordsProps {
  classes: HeatmapLook['classes'];
  /** The level before, in a what-if that raises it. */
  change: string;
  level: number | null;
  /** The name of the level; left out where there is no room for it. */
  title?: string;
  assessed: string;
}

/** The median in two short lines, or as no more than its number. */
function CompactWords(props: CompactWordsProps) {
  const { classes, change, level, title, assessed } = props;
  const number = (
    <span className={change && classes.rises}>
      {change}
      {level ?? '–'}
    </span>
  );
  return title === undefined ? (
    <span aria-hidden="true">{number}</span>
  ) : (
    <span aria-hidden="true">
      {number} <span className={classes.assessed}>{assessed}</span>
      <br />
      {title}
    </span>
  );
}

interface SegmentBarProps
  extends Pick<HeatmapCellProps, 'look' | 'hrefOf' | 'activeItem'> {
  columnId: string;
  levels: LevelDistribution;
}

/** A bar with a segment per level, which links to the entities at the level. */
function SegmentBar(props: SegmentBarProps) {
  const { look, columnId, levels, hrefOf, activeItem } = props;
  const { classes, words, shadeOf } = look;
  const segments = segmentsOf(levels).map(segment => ({
    ...segment,
    style: { flexGrow: segment.entities, ...shadeOf(segment.level) },
    text: segment.level ?? '',
    item: segmentItem(columnId, segment.level),
  }));
  if (!hrefOf) {
    return (
      <div
        className={classes.bar}
        role="img"
        aria-label={words.segments(levels)}
      >
        {segments.map(({ item, text, style }) => (
          <span key={item} className={classes.segment} style={style}>
            {text}
          </span>
        ))}
      </div>
    );
  }
  return (
    <div className={classes.bar}>
      {segments.map(({ item, text, style, level, entities }) => (
        <Link
          key={item}
          to={hrefOf(level)}
          className={classes.segment}
          style={style}
          data-item={item}
          tabIndex={item === activeItem ? 0 : -1}
          aria-label={words.segment({ level, entities })}
        >
          {text}
        </Link>
      ))}
    </div>
  );
}

import type { LevelDistribution } from '@cnmm/backstage-plugin-maturity-common';
import { Link } from 'react-router-dom';
import { segmentsOf } from '../ui/DistributionBar';
import { segmentItem } from './heatmapItems';
import type { HeatmapLook } from './useHeatmapLook';

/** Props of {@link SegmentBar}. */
export interface SegmentBarProps {
  look: HeatmapLook;
  columnId: string;
  levels: LevelDistribution;
  /** The entities at a level; absent where they cannot be listed. */
  hrefOf?: (level: number | null) => string;
  /** The link that Tab leads to, if it is one of these. */
  activeItem?: string;
}

/** How the entities of a cell are spread: a link per level. */
export function SegmentBar(props: SegmentBarProps) {
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

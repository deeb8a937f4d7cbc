import { useTheme } from '@material-ui/core/styles';
import type { Key } from 'react';
import {
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
} from 'recharts';
import {
  type RadarSeries,
  type SeriesKind,
  useSeriesStyle,
} from './radarSeries';

/** The props that the chart passes to a dot. */
interface RadarDot {
  key?: Key | null;
  cx?: number;
  cy?: number;
  payload: Partial<Record<SeriesKind, number | null>>;
}

/** The props that the chart passes to a number on its axis. */
interface RadarTick {
  x: number | string;
  y: number | string;
  payload: { value: number };
}

export interface AspectRadarChartProps {
  aspects: { id: string; title: string }[];
  series: RadarSeries[];
  /** The highest level of the model. */
  last: number;
}

/** The radar chart. The default export, so that it can be loaded lazily. */
export default function AspectRadarChart(props: AspectRadarChartProps) {
  const { aspects, series, last } = props;
  const { palette, typography } = useTheme();
  const styleOf = useSeriesStyle();
  const rows = aspects.map(({ id, title }) => ({
    title,
    ...Object.fromEntries(
      series.map(({ kind, levels }) => [kind, levels.get(id) ?? null]),
    ),
  }));
  const text = {
    fill: palette.text.primary,
    fontFamily: typography.fontFamily,
    fontSize: 12,
  };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <RadarChart data={rows} outerRadius="60%" accessibilityLayer={false}>
        <PolarGrid stroke={palette.divider} />
        <PolarAngleAxis dataKey="title" tick={text} />
        <PolarRadiusAxis
          // Between two corners, so that no line runs over the numbers.
          angle={90 - 180 / aspects.length}
          domain={[0, last]}
          tickCount={last + 1}
          axisLine={false}
          tick={({ x, y, payload }: RadarTick) => (
            // Upright; the default is rotated along the axis.
            <text
              x={x}
              y={y}
              {...text}
              fontSize={10}
              fill={palette.text.secondary}
              textAnchor="middle"
              dominantBaseline="central"
            >
              {payload.value > 0 ? payload.value : ''}
            </text>
          )}
        />
        {series.map(({ kind }) => {
          const { colour, dash, fill } = styleOf(kind);
          return (
            <Radar
              key={kind}
              dataKey={kind}
              shape={({ points }: { points: RadarCorner[] }) => {
                const { path, closed } = radarPath(points);
                return (
                  <path
                    d={path}
                    stroke={colour}
                    strokeWidth={2}
                    strokeDasharray={dash}
                    fill={colour}
                    fillOpacity={closed ? fill : 0}
                  />
                );
              }}
              dot={({ key, cx, cy, payload }: RadarDot) =>
                typeof payload[kind] === 'number' ? (
                  <circle key={key} cx={cx} cy={cy} r={3} fill={colour} />
                ) : (
                  <g key={key} />
                )
              }
              isAnimationActive={false}
            />
          );
        })}
      </RadarChart>
    </ResponsiveContainer>
  );
}

/** A corner of the radar; its value is null if it has no level. */
interface RadarCorner {
  x: number;
  y: number;
  value?: number | null;
}

/** The lines of a series, as an SVG path. */
interface RadarPath {
  path: string;
  /** Whether every corner has a level, so that the lines enclose an area. */
  closed: boolean;
}

/**
 * Connects neighbouring corners that have a level. No line leads to a corner
 * without one, as that would show it as level 0.
 */
export function radarPath(corners: RadarCorner[]): RadarPath {
  const known = corners.map(({ value }) => typeof value === 'number');
  const closed = known.every(Boolean);
  const lines = corners.flatMap((corner, index) => {
    const next = (index + 1) % corners.length;
    return known[index] && known[next]
      ? [`M${at(corner)}L${at(corners[next])}`]
      : [];
  });
  return {
    path: closed ? `M${corners.map(at).join('L')}Z` : lines.join(''),
    closed,
  };
}

/** Formats coordinates for an SVG path. */
function at({ x, y }: RadarCorner): string {
  return `${x},${y}`;
}

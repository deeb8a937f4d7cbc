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
import type { RadarSeries, SeriesKind } from './radarSeries';
import { radarPath, type RadarCorner } from './radarPath';
import { useSeriesLook } from './useSeriesLook';

/** What the chart tells of a corner. */
interface RadarDot {
  key?: Key | null;
  cx?: number;
  cy?: number;
  payload: Partial<Record<SeriesKind, number | null>>;
}

/** What the chart tells of a number on its axis. */
interface RadarTick {
  x: number | string;
  y: number | string;
  payload: { value: number };
}

/** Props of {@link RadarPicture}. */
export interface RadarPictureProps {
  aspects: { id: string; title: string }[];
  series: RadarSeries[];
  /** The highest level of the model. */
  last: number;
}

/** The levels of the aspects, drawn. A default export, to be loaded late. */
export default function RadarPicture(props: RadarPictureProps) {
  const { aspects, series, last } = props;
  const { palette, typography } = useTheme();
  const lookOf = useSeriesLook();
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
          // Between two corners, where no line runs over the numbers.
          angle={90 - 180 / aspects.length}
          domain={[0, last]}
          tickCount={last + 1}
          axisLine={false}
          tick={({ x, y, payload }: RadarTick) => (
            // Drawn upright; by itself it would lie along its line.
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
          const { colour, dash, fill } = lookOf(kind);
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

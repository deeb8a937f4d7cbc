import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useTheme } from '@material-ui/core/styles';
import type { Key } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { maturityTranslationRef } from '../translations';

/** A level that holds from a time on. */
export interface LevelPoint {
  /** Milliseconds since 1970. */
  at: number;
  /** Null if the aspect is not assessed. */
  level: number | null;
}

/** The props that the chart passes to a dot. */
interface LineDot {
  key?: Key | null;
  cx?: number;
  cy?: number;
  index: number;
}

export interface LevelLineChartProps {
  /** Oldest first. */
  points: LevelPoint[];
  /** The highest level of the model. */
  last: number;
}

/** A level over time. The default export, so that it can be loaded lazily. */
export default function LevelLineChart({ points, last }: LevelLineChartProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { palette, typography } = useTheme();
  const text = {
    fill: palette.text.secondary,
    fontFamily: typography.fontFamily,
    fontSize: 11,
  };
  const month = new Intl.DateTimeFormat(t('locale'), {
    month: 'short',
    // Two digits would look like a day.
    year: 'numeric',
  });
  const ends = [points[0].at, points[points.length - 1].at];
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={points}
        // Room for half a date beyond each end.
        margin={{ top: 8, right: 32, bottom: 0, left: 12 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke={palette.divider} />
        <XAxis
          dataKey="at"
          type="number"
          domain={ends}
          ticks={ends}
          interval={0}
          tickFormatter={(at: number) => month.format(at)}
          tick={text}
          tickLine={false}
          axisLine={false}
        />
        <YAxis
          domain={[0, last]}
          ticks={Array.from({ length: last + 1 }, (_, level) => level)}
          interval={0}
          width={20}
          tick={text}
          tickLine={false}
          axisLine={false}
        />
        <Line
          dataKey="level"
          type="stepAfter"
          stroke={palette.primary.main}
          strokeWidth={2}
          dot={({ key, cx, cy, index }: LineDot) =>
            // The last point is today, not an assessment.
            index < points.length - 1 && points[index].level !== null ? (
              <circle
                key={key}
                cx={cx}
                cy={cy}
                r={3}
                fill={palette.primary.main}
              />
            ) : (
              <g key={key} />
            )
          }
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

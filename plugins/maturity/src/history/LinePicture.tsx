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
import type { LinePoint } from './aspectLines';

/** What the chart tells of a point. */
interface LineDot {
  key?: Key | null;
  cx?: number;
  cy?: number;
  index: number;
}

/** Props of {@link LinePicture}. */
export interface LinePictureProps {
  /** Oldest first. */
  points: LinePoint[];
  /** The highest level of the model. */
  last: number;
}

/** A level over time, drawn. A default export, to be loaded late. */
export default function LinePicture({ points, last }: LinePictureProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { palette, typography } = useTheme();
  const text = {
    fill: palette.text.secondary,
    fontFamily: typography.fontFamily,
    fontSize: 11,
  };
  const month = new Intl.DateTimeFormat(t('locale'), {
    month: 'short',
    // With two digits it would read as a day.
    year: 'numeric',
  });
  const ends = [points[0].at, points[points.length - 1].at];
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={points}
        // Half of a date stands beside either end.
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
            // The last point is today, and no assessment.
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

import { useTheme } from '@material-ui/core/styles';
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';

export interface ReachChartProps {
  /** The levels within reach with 0, 1, 2 ... capabilities; at least one. */
  reach: number[];
}

/**
 * The levels within reach against the number of capabilities built. A default
 * export, as it is loaded lazily.
 */
export default function ReachChart({ reach }: ReachChartProps) {
  const { palette, typography } = useTheme();
  const text = {
    fill: palette.text.secondary,
    fontFamily: typography.fontFamily,
    fontSize: 11,
  };
  const axis = { tick: text, tickLine: false, axisLine: false };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={reach.map((levels, built) => ({ built, levels }))}
        // Room for half a number beyond the end.
        margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke={palette.divider} />
        <XAxis
          {...axis}
          dataKey="built"
          type="number"
          domain={[0, reach.length - 1]}
          ticks={reach.map((_, built) => built)}
        />
        <YAxis
          {...axis}
          allowDecimals={false}
          domain={[0, 'auto']}
          width={40}
        />
        <Line
          dataKey="levels"
          stroke={palette.primary.main}
          strokeWidth={2}
          dot={{ r: 3, fill: palette.primary.main }}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { useTheme } from '@material-ui/core/styles';
import { useId } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { maturityTranslationRef } from '../../translations';
import { useLevelShade } from '../../ui/colours';
import { levelsAboveZero } from '../../ui/Level';
import type { LevelCounts } from '../../api/useTrend';

export interface TrendPictureProps {
  model: Model;
  /** Oldest first, at least one. */
  counts: LevelCounts[];
}

/**
 * The levels over time as a chart: a bar per week, the lowest level at the
 * bottom. A default export, as it is loaded lazily.
 */
export default function TrendPicture({ model, counts }: TrendPictureProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { palette, typography } = useTheme();
  const shadeOf = useLevelShade(model);
  const patternId = useId();
  const text = {
    fill: palette.text.secondary,
    fontFamily: typography.fontFamily,
    fontSize: 11,
  };
  const isOfOneYear = yearOf(counts[0]) === yearOf(counts[counts.length - 1]);
  const day = new Intl.DateTimeFormat(t('locale'), {
    month: 'short',
    ...(isOfOneYear ? { day: 'numeric' } : { year: '2-digit' }),
    timeZone: 'UTC',
  });
  const bar = {
    stackId: 'levels',
    stroke: palette.text.secondary,
    strokeWidth: 0.5,
    isAnimationActive: false,
  };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={counts}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        barCategoryGap="10%"
        accessibilityLayer={false}
      >
        <defs>
          <pattern
            id={patternId}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
          >
            <rect width={6} height={6} fill={palette.background.paper} />
            <circle cx={3} cy={3} r={1} fill={palette.text.secondary} />
          </pattern>
        </defs>
        <CartesianGrid vertical={false} stroke={palette.divider} />
        <XAxis
          dataKey="date"
          tickFormatter={(date: string) => day.format(new Date(date))}
          minTickGap={24}
          tick={text}
          tickLine={false}
          axisLine={false}
        />
        <YAxis
          allowDecimals={false}
          width={40}
          tick={text}
          tickLine={false}
          axisLine={false}
        />
        {levelsAboveZero(model).map(level => (
          <Bar
            key={level}
            {...bar}
            dataKey={(point: LevelCounts) => point.counts[String(level)] ?? 0}
            fill={shadeOf(level).background}
            label={props => (
              <LevelMark
                x={Number(props.x)}
                y={Number(props.y)}
                width={Number(props.width)}
                height={Number(props.height)}
                level={level}
                color={shadeOf(level).color}
              />
            )}
          />
        ))}
        <Bar {...bar} dataKey="notAssessed" fill={`url(#${patternId})`} />
      </BarChart>
    </ResponsiveContainer>
  );
}

function yearOf({ date }: LevelCounts): string {
  return date.slice(0, 4);
}

/** The smallest part of a bar that has room for a number, in pixels. */
const ROOM = { width: 10, height: 13 };

interface LevelMarkProps {
  x: number;
  y: number;
  width: number;
  height: number;
  level: number;
  color: string;
}

/** The number of a level on its part of a bar, if there is room for it. */
function LevelMark(props: LevelMarkProps) {
  const { x, y, width, height, level, color } = props;
  return width < ROOM.width || height < ROOM.height ? (
    <g />
  ) : (
    <text
      x={x + width / 2}
      y={y + height / 2}
      fill={color}
      fontSize={11}
      textAnchor="middle"
      dominantBaseline="central"
    >
      {level}
    </text>
  );
}

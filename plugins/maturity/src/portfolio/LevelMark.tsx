/** Smaller than this, a number would not fit. */
const LEAST = { width: 10, height: 13 };

/** Props of {@link LevelMark}. */
export interface LevelMarkProps {
  /** The part of a bar that it stands in. */
  x: number;
  y: number;
  width: number;
  height: number;
  level: number;
  color: string;
}

/** The number of a level on its part of a bar, where there is room for it. */
export function LevelMark(props: LevelMarkProps) {
  const { x, y, width, height, level, color } = props;
  return width < LEAST.width || height < LEAST.height ? (
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

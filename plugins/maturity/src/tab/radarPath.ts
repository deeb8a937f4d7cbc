/** A corner of the radar; its value is null where there is no level. */
export interface RadarCorner {
  x: number;
  y: number;
  value?: number | null;
}

/** The lines of a radar, as a path of SVG. */
export interface RadarPath {
  path: string;
  /** Whether every corner has a level: only then does it bound an area. */
  closed: boolean;
}

/**
 * The lines between neighbouring corners that have a level. A corner without
 * one is no level 0: no line leads to it.
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

function at({ x, y }: RadarCorner): string {
  return `${x},${y}`;
}

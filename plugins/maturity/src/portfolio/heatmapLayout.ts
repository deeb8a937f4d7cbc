import type { LevelColumn } from './columns';

/** How high a row is: all are alike, so that none needs to be measured. */
export const ROW_HEIGHT = 60;

/** How high the row of headers is: three lines. */
export const HEADER_HEIGHT = 68;

/** How wide the column of groups is. */
const GROUP_WIDTH = 'minmax(var(--group-width), 1.6fr)';

/** How wide the column of numbers of entities is. */
const COUNT_WIDTH = '92px';

/** The least width of a column of levels. */
const LEVEL_WIDTH = 140;

/** The columns of all rows: alike, so that they stand below each other. */
export function columnTemplate(columns: LevelColumn[]): string {
  return `${GROUP_WIDTH} ${COUNT_WIDTH} repeat(${columns.length}, minmax(${LEVEL_WIDTH}px, 1fr))`;
}

import { alpha, makeStyles } from '@material-ui/core/styles';
import type { LevelColumn } from './levelColumns';

/** The height of a row; it is fixed, so that rows need not be measured. */
export const ROW_HEIGHT = 60;

/** The height of the header: three lines. */
export const HEADER_HEIGHT = 68;

/** The width of the column of groups. */
const GROUP_WIDTH = 'minmax(var(--group-width), 1.6fr)';

/** The width of the column with the number of entities. */
const COUNT_WIDTH = '92px';

/** The minimum width of a column of levels. */
const LEVEL_WIDTH = 140;

/** The CSS columns that all rows share, so that their cells align. */
export function columnTemplate(columns: LevelColumn[]): string {
  return `${GROUP_WIDTH} ${COUNT_WIDTH} repeat(${columns.length}, minmax(${LEVEL_WIDTH}px, 1fr))`;
}

/** The styles of rows and cells, shared as a row has many cells. */
export const useHeatmapStyles = makeStyles(
  theme => {
    const line = `1px solid ${theme.palette.divider}`;
    const focus = {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    };
    return {
      row: {
        display: 'grid',
        position: 'absolute',
        top: 0,
        left: 0,
        width: '100%',
        height: ROW_HEIGHT,
        borderTop: line,
        background: theme.palette.background.paper,
        '&:hover, &:hover $group': {
          background: theme.palette.background.default,
        },
      },
      headerGroup: { position: 'sticky', top: 0, zIndex: 2 },
      header: {
        display: 'grid',
        height: HEADER_HEIGHT,
        background: theme.palette.background.paper,
      },
      group: {
        position: 'sticky',
        left: 0,
        zIndex: 1,
        display: 'flex',
        alignItems: 'center',
        gap: theme.spacing(0.5),
        minWidth: 0,
        padding: theme.spacing(0, 1),
        background: theme.palette.background.paper,
        borderRight: line,
      },
      headerCell: {
        ...theme.typography.body2,
        fontWeight: 'bold',
        display: 'flex',
        alignItems: 'flex-end',
        minWidth: 0,
        padding: theme.spacing(1),
        lineHeight: 1.25,
      },
      area: {
        fontWeight: 'normal',
        background: theme.palette.background.default,
      },
      groupTitle: {
        ...theme.typography.body2,
        fontWeight: 'bold',
        display: '-webkit-box',
        overflow: 'hidden',
        '-webkit-box-orient': 'vertical',
        '-webkit-line-clamp': 2,
        overflowWrap: 'anywhere',
        flex: 1,
        '&:focus-visible': focus,
      },
      link: {
        color: theme.palette.link,
        textDecoration: 'none',
        '&:hover': { textDecoration: 'underline' },
        '&:focus-visible': focus,
      },
      icon: { display: 'inline-flex', color: theme.palette.text.secondary },
      count: {
        ...theme.typography.body2,
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: theme.spacing(0.5),
        padding: theme.spacing(0, 1.5, 0, 1),
      },
      cell: {
        ...theme.typography.body2,
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'center',
        gap: 4,
        minWidth: 0,
        padding: theme.spacing(0, 1),
      },
      lowCoverage: {
        background: `repeating-linear-gradient(135deg, transparent 0 7px, ${alpha(
          theme.palette.text.primary,
          0.16,
        )} 7px 8px)`,
      },
      words: {
        display: 'flex',
        alignItems: 'baseline',
        justifyContent: 'space-between',
        gap: theme.spacing(0.5),
        lineHeight: 1.25,
        whiteSpace: 'nowrap',
      },
      wordsLink: {
        color: 'inherit',
        textDecoration: 'none',
        '&:hover': { textDecoration: 'underline' },
        '&:focus-visible': focus,
      },
      median: { overflow: 'hidden', textOverflow: 'ellipsis' },
      rises: { fontWeight: 'bold' },
      assessed: { fontSize: 12, color: theme.palette.text.secondary },
      bar: {
        display: 'flex',
        height: 20,
        border: `1px solid ${theme.palette.text.secondary}`,
        borderRadius: 2,
        forcedColorAdjust: 'none',
      },
      segment: {
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        flexBasis: 0,
        minWidth: 16,
        fontSize: 12,
        lineHeight: 1,
        textDecoration: 'none',
        '& + &': { borderLeft: `1px solid ${theme.palette.text.secondary}` },
        '&:focus-visible': { ...focus, position: 'relative', zIndex: 1 },
      },
      unread: {
        height: 12,
        borderRadius: 2,
        background: theme.palette.action.hover,
      },
    };
  },
  { name: 'MaturityHeatmap' },
);

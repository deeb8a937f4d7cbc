import { alpha, makeStyles } from '@material-ui/core/styles';
import { attentionColour, dots } from '../../ui/colours';

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
        borderTop: line,
        background: theme.palette.background.paper,
        '&:hover, &:hover $group': {
          background: theme.palette.background.default,
        },
      },
      headerGroup: { position: 'sticky', top: 0, zIndex: 2 },
      header: {
        display: 'grid',
        overflow: 'hidden',
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
      // Where there is little room: a title above its buttons, words that wrap.
      compactHeader: {
        flexDirection: 'column',
        alignItems: 'stretch',
        justifyContent: 'flex-end',
        padding: theme.spacing(0.5, 0.25),
        fontSize: 10.5,
        letterSpacing: '-0.02em',
        lineHeight: 1.15,
        hyphens: 'auto',
        overflowWrap: 'anywhere',
        // An icon appears once a column is sorted by; until then it has no room.
        '& .MuiTableSortLabel-root:not(.MuiTableSortLabel-active) svg': {
          display: 'none',
        },
      },
      foldedHeader: {
        alignItems: 'center',
        '& $title': { writingMode: 'vertical-rl', transform: 'rotate(180deg)' },
      },
      title: {},
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
      stale: { display: 'inline-flex', color: attentionColour(theme.palette) },
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
      compact: {
        padding: theme.spacing(0, 0.5),
        gap: 2,
        '& $words': {
          display: 'block',
          // Clips the words for screen readers as well.
          position: 'relative',
          fontSize: 12,
          lineHeight: 1.2,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
        },
        '& $assessed': { fontSize: 11 },
        '& $segment': { minWidth: 6, fontSize: 11, overflow: 'hidden' },
      },
      folded: {
        padding: theme.spacing(0, 0.25),
        '& $words': { textAlign: 'center' },
        '& $segment': { minWidth: 3, fontSize: 0 },
      },
      lowCoverage: {
        background: dots(alpha(attentionColour(theme.palette), 0.35), 8),
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

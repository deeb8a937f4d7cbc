import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableContainer from '@material-ui/core/TableContainer';
import type { PropsWithChildren } from 'react';

const useStyles = makeStyles(
  theme => ({
    container: {
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      // Contains the visually hidden text in cells, so it scrolls along.
      position: 'relative',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    table: {
      // The theme breaks words anywhere; this table scrolls instead.
      '& th, & td': {
        verticalAlign: 'top',
        padding: theme.spacing(1),
        wordBreak: 'normal',
        overflowWrap: 'normal',
      },
      // What a row is about stays in sight when the table scrolls sideways.
      '& thead tr > :first-child, & th[scope=row]': {
        position: 'sticky',
        left: 0,
        zIndex: 1,
        background: 'inherit',
      },
      '& thead tr, & tbody tr': { background: theme.palette.background.paper },
      '& tbody tr:nth-of-type(odd)': {
        background: theme.palette.background.default,
      },
    },
    dense: {
      '& thead': { lineHeight: 1.2 },
      '& thead th': { fontSize: 12 },
      // An icon appears once a column is sorted by; until then it has no room.
      '& .MuiTableSortLabel-root:not(.MuiTableSortLabel-active) svg': {
        display: 'none',
      },
      '& tbody th': { fontSize: 13 },
      '& td': { fontSize: 12 },
      '& tr > *': { padding: theme.spacing(1, 0.5) },
      '& tr > :first-child': { paddingLeft: theme.spacing(1) },
    },
  }),
  { name: 'MaturityScrollTable' },
);

export interface ScrollTableProps {
  /** Id of the heading that labels the table. */
  headingId: string;
  /** Whether it has so many columns that each gets less room. */
  dense?: boolean;
}

/** A table that scrolls sideways when it is wider than the page. */
export function ScrollTable(props: PropsWithChildren<ScrollTableProps>) {
  const { headingId, dense = false, children } = props;
  const classes = useStyles();
  return (
    <TableContainer
      className={classes.container}
      role="region"
      aria-labelledby={headingId}
      // A scrollable region has to be reachable by keyboard.
      tabIndex={0}
    >
      <Table
        className={`${classes.table} ${dense ? classes.dense : ''}`}
        size="small"
        aria-labelledby={headingId}
      >
        {children}
      </Table>
    </TableContainer>
  );
}

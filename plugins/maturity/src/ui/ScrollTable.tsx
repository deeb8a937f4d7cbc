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
      // Cells hold hidden text that must not escape the scrolling.
      position: 'relative',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    table: {
      // The theme lets words break anywhere; here the table scrolls instead.
      '& th, & td': {
        verticalAlign: 'top',
        padding: theme.spacing(1),
        wordBreak: 'normal',
        overflowWrap: 'normal',
      },
    },
  }),
  { name: 'MaturityScrollTable' },
);

/** Props of {@link ScrollTable}. */
export interface ScrollTableProps {
  /** Id of the heading that names the table. */
  headingId: string;
}

/** A table that scrolls where it is wider than the page. */
export function ScrollTable(props: PropsWithChildren<ScrollTableProps>) {
  const { headingId, children } = props;
  const classes = useStyles();
  return (
    <TableContainer
      className={classes.container}
      role="region"
      aria-labelledby={headingId}
      // What can be scrolled must be reachable by keyboard.
      tabIndex={0}
    >
      <Table className={classes.table} size="small" aria-labelledby={headingId}>
        {children}
      </Table>
    </TableContainer>
  );
}

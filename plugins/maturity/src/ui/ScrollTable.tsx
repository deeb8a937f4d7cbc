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
    },
  }),
  { name: 'MaturityScrollTable' },
);

export interface ScrollTableProps {
  /** Id of the heading that labels the table. */
  headingId: string;
}

/** A table that scrolls sideways when it is wider than the page. */
export function ScrollTable(props: PropsWithChildren<ScrollTableProps>) {
  const { headingId, children } = props;
  const classes = useStyles();
  return (
    <TableContainer
      className={classes.container}
      role="region"
      aria-labelledby={headingId}
      // A scrollable region has to be reachable by keyboard.
      tabIndex={0}
    >
      <Table className={classes.table} size="small" aria-labelledby={headingId}>
        {children}
      </Table>
    </TableContainer>
  );
}

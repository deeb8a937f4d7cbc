import { makeStyles } from '@material-ui/core/styles';
import TableSortLabel from '@material-ui/core/TableSortLabel';

/** How a list is sorted, and how to sort it differently. */
export interface Sorting<Field extends string> {
  /** The current order: a field, with a minus if it is descending. */
  sort: string;
  onSort: (sort: Field | `-${Field}`) => void;
}

/** The order that is announced for a column; undefined if it has none. */
export function ariaSort(
  sort: string,
  by: string,
): 'ascending' | 'descending' | undefined {
  if (sort === by) return 'ascending';
  return sort === `-${by}` ? 'descending' : undefined;
}

const useStyles = makeStyles(
  theme => ({
    root: {
      font: 'inherit',
      alignItems: 'flex-end',
      borderRadius: theme.shape.borderRadius,
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    // Above numbers, which are aligned to the right.
    right: { flexDirection: 'row-reverse', textAlign: 'right' },
    icon: { margin: theme.spacing(0, 0.25), fontSize: 16 },
  }),
  { name: 'MaturitySortLabel' },
);

export interface SortLabelProps<Field extends string> {
  title: string;
  by: Field;
  /** Where the first click sorts from the highest to the lowest. */
  highestFirst?: boolean;
  /** Whether the column is aligned to the right. */
  right?: boolean;
  sorting: Sorting<Field>;
  /** Attributes of the button, for a grid that moves between its buttons. */
  buttonProps?: { 'data-item': string; tabIndex: number };
}

/** The title of a column, as a button that sorts by it. */
export function SortLabel<Field extends string>(props: SortLabelProps<Field>) {
  const { title, by, highestFirst = false, sorting } = props;
  const classes = useStyles();
  const current = ariaSort(sorting.sort, by);
  const isDescending =
    current === undefined ? highestFirst : current === 'descending';
  const wouldDescend = current === undefined ? highestFirst : !isDescending;
  return (
    <TableSortLabel
      classes={{ root: classes.root, icon: classes.icon }}
      className={props.right ? classes.right : undefined}
      active={current !== undefined}
      direction={isDescending ? 'desc' : 'asc'}
      onClick={() => sorting.onSort(wouldDescend ? `-${by}` : by)}
      {...props.buttonProps}
    >
      {title}
    </TableSortLabel>
  );
}

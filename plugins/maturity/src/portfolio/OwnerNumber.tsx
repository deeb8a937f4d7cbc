import { Link } from '@backstage/core-components';
import TableCell from '@material-ui/core/TableCell';

/** Props of {@link OwnerNumber}. */
export interface OwnerNumberProps {
  total: number;
  /** What is counted, in words. */
  label: string;
  /** The way to the entities. */
  href: string;
}

/** A number of entities, which leads to them where there are any. */
export function OwnerNumber({ total, label, href }: OwnerNumberProps) {
  return (
    <TableCell align="right">
      {total > 0 ? (
        <Link to={href} aria-label={label}>
          {total}
        </Link>
      ) : (
        total
      )}
    </TableCell>
  );
}

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ImportItem } from '@cnmm/backstage-plugin-maturity-common';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useTabLink } from '../api/links';
import { maturityTranslationRef } from '../translations';
import { exactTime } from '../ui/Time';
import { ResultLabel } from './ResultLabel';

/** Props of {@link ImportRow}. */
export interface ImportRowProps {
  item: ImportItem;
}

/** What becomes of one assessment; its entity leads to its Maturity tab. */
export function ImportRow({ item }: ImportRowProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const tabLink = useTabLink(item.entityRef);
  return (
    <TableRow>
      <TableCell align="right">{item.index + 1}</TableCell>
      {/* With a component of its own, a TableCell calls itself a cell. */}
      <TableCell component="th" scope="row" role="rowheader">
        <Link to={tabLink}>{item.entityRef}</Link>
      </TableCell>
      <TableCell>
        <ResultLabel result={item.result} />
      </TableCell>
      <TableCell>{item.reason}</TableCell>
      <TableCell align="right">{item.revision}</TableCell>
      <TableCell>{exactTime(item.submittedAt, t('locale'))}</TableCell>
      <TableCell>{item.modelId}</TableCell>
    </TableRow>
  );
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Rollup } from '@cnmm/backstage-plugin-maturity-common';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useId } from 'react';
import { groupKey } from './groupKey';
import { maturityTranslationRef } from '../translations';
import type { EntitiesHref } from './EntitiesHref';
import { ScrollTable } from '../ui/ScrollTable';
import { ShowAll, useShowAll } from '../ui/ShowAll';

import { VisuallyHidden } from '../ui/VisuallyHidden';
import { OwnerRow } from './OwnerRow';

/** Props of {@link OwnersTable}. */
export interface OwnersTableProps {
  owners: Rollup[];
  entitiesHref: EntitiesHref;
}

/** The first owners with their coverage, and the others on demand. */
export function OwnersTable({ owners, entitiesHref }: OwnersTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const captionId = useId();
  const items = useShowAll(owners);
  return (
    <>
      <VisuallyHidden>
        <span id={captionId}>{t('coverage.caption')}</span>
      </VisuallyHidden>
      <ScrollTable headingId={captionId}>
        <TableHead>
          <TableRow>
            <TableCell>{t('grouping.owner')}</TableCell>
            <TableCell>{t('table.coverage')}</TableCell>
            <TableCell align="right">{t('heatmap.entities')}</TableCell>
            <TableCell align="right">{t('table.notAssessed')}</TableCell>
            <TableCell align="right">{t('table.stale')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {items.shown.map(owner => (
            <OwnerRow
              key={groupKey(owner.group)}
              owner={owner}
              entitiesHref={entitiesHref}
            />
          ))}
        </TableBody>
      </ScrollTable>
      <ShowAll items={items} />
    </>
  );
}

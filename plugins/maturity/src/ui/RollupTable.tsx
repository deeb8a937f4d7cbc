import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model, Rollup } from '@cnmm/backstage-plugin-maturity-common';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { maturityTranslationRef } from '../translations';
import { ScrollTable } from './ScrollTable';
import { RollupRow } from './RollupRow';

export interface RollupTableProps {
  model: Model;
  rollups: Rollup[];
}

/** Rollups as a table: a row per group, a column per aspect. */
export function RollupTable({ model, rollups }: RollupTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const headingId = useId();
  return (
    <>
      <Typography variant="h5" component="h2" id={headingId}>
        {t('table.heading')}
      </Typography>
      <Typography paragraph variant="body2">
        {t('table.caption')} {t(`policy.${model.policy}`)}
      </Typography>
      <ScrollTable headingId={headingId}>
        <TableHead>
          <TableRow>
            <TableCell>{t('table.system')}</TableCell>
            <TableCell align="right">{t('table.entities')}</TableCell>
            {model.aspects.map(({ id, title }) => (
              <TableCell key={id}>{title}</TableCell>
            ))}
            <TableCell align="right">{t('table.notAssessed')}</TableCell>
            <TableCell align="right">{t('table.coverage')}</TableCell>
            <TableCell align="right">{t('table.stale')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rollups.map(rollup => (
            <RollupRow
              key={rollup.group.ref ?? `=${rollup.group.value ?? ''}`}
              model={model}
              rollup={rollup}
            />
          ))}
        </TableBody>
      </ScrollTable>
    </>
  );
}

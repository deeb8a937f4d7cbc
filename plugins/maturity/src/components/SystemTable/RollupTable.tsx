import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model, Rollup } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { maturityTranslationRef } from '../../translations';
import { RollupRow } from './RollupRow';

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
  { name: 'MaturityRollupTable' },
);

/** Props of {@link RollupTable}. */
export interface RollupTableProps {
  model: Model;
  rollups: Rollup[];
}

/** Rollups as a table: a row per group, a column per aspect. */
export function RollupTable({ model, rollups }: RollupTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  return (
    <>
      <Typography variant="h5" component="h2" id={headingId}>
        {t('table.heading')}
      </Typography>
      <Typography paragraph variant="body2">
        {t('table.caption')} {t(`policy.${model.policy}`)}
      </Typography>
      <TableContainer
        className={classes.container}
        role="region"
        aria-labelledby={headingId}
        // What can be scrolled must be reachable by keyboard.
        tabIndex={0}
      >
        <Table
          className={classes.table}
          size="small"
          aria-labelledby={headingId}
        >
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
        </Table>
      </TableContainer>
    </>
  );
}

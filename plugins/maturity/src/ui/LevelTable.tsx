import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import type { DraftPreview } from '../api/previewDraft';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from './Level';

const useStyles = makeStyles(
  theme => ({
    container: { marginTop: theme.spacing(1) },
    table: {
      // The theme breaks words anywhere; this table scrolls instead.
      '& th, & td': {
        padding: theme.spacing(1),
        wordBreak: 'normal',
        overflowWrap: 'normal',
      },
    },
  }),
  { name: 'MaturityLevelTable' },
);

export interface LevelTableProps {
  model: Model;
  preview: Pick<DraftPreview, 'before' | 'after'>;
  /** The headings, unless the table compares before and after a submit. */
  titles?: { table: string; before: string; after: string };
}

/** Compares the levels of two reports, aspect by aspect. */
export function LevelTable({ model, preview, titles }: LevelTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const headingId = useId();
  const { before, after } = preview;
  const rows = [
    ...model.aspects.map(({ id, title }) => ({
      id,
      title,
      before: before.aspects.find(({ aspectId }) => aspectId === id),
      after: after.aspects.find(({ aspectId }) => aspectId === id),
    })),
    {
      id: 'overall',
      title: t('review.overall'),
      before: before.overall,
      after: after.overall,
    },
  ];
  return (
    <div>
      <Typography variant="h6" component="h3" id={headingId}>
        {titles?.table ?? t('review.levels')}
      </Typography>
      <Typography variant="body2">{t(`policy.${model.policy}`)}</Typography>
      <TableContainer className={classes.container}>
        <Table
          size="small"
          className={classes.table}
          aria-labelledby={headingId}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('review.aspect')}</TableCell>
              <TableCell>{titles?.before ?? t('review.before')}</TableCell>
              <TableCell>{titles?.after ?? t('review.after')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(row => (
              <TableRow key={row.id}>
                <TableCell component="th" scope="row" role="rowheader">
                  {row.title}
                </TableCell>
                <TableCell>{levelName(row.before?.level ?? null)}</TableCell>
                <TableCell>
                  {row.before?.level === row.after?.level ? (
                    levelName(row.after?.level ?? null)
                  ) : (
                    <strong>{levelName(row.after?.level ?? null)}</strong>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </div>
  );
}

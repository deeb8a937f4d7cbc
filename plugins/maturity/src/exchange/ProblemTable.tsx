import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import type { ImportProblem } from './importProblems';
import { maturityTranslationRef } from '../translations';
import { MoreItems } from '../ui/MoreItems';
import { ScrollTable } from '../ui/ScrollTable';
import { useRows } from './useRows';

/** Props of {@link ProblemTable}. */
export interface ProblemTableProps {
  /** At least one. */
  problems: ImportProblem[];
}

/** What is wrong with a file, and where. */
export function ProblemTable({ problems }: ProblemTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const headingId = useId();
  const rows = useRows(problems);
  return (
    <div>
      <Typography
        variant="subtitle1"
        component="h3"
        id={headingId}
        gutterBottom
      >
        {t('import.problems')}
      </Typography>
      <ScrollTable headingId={headingId}>
        <TableHead>
          <TableRow>
            <TableCell align="right">{t('import.line')}</TableCell>
            <TableCell align="right">{t('import.assessment')}</TableCell>
            <TableCell>{t('import.field')}</TableCell>
            <TableCell>{t('import.problem')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.shown.map(({ line, number, field, message }, index) => (
            <TableRow key={index}>
              <TableCell align="right">{line}</TableCell>
              <TableCell align="right">{number}</TableCell>
              <TableCell>{field}</TableCell>
              <TableCell>{message}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
      <MoreItems
        shown={t('import.problemsShown', {
          shown: String(rows.shown.length),
          total: String(problems.length),
        })}
        more={t('import.more')}
        next={rows.next}
      />
    </div>
  );
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ImportItem } from '@cnmm/backstage-plugin-maturity-common';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useId, useState } from 'react';
import { maturityTranslationRef } from '../translations';
import { MoreItems } from '../ui/MoreItems';
import { ScrollTable } from '../ui/ScrollTable';
import { ImportRow } from './ImportRow';
import { countOf } from './ResultCounts';
import { useRows } from './useRows';

/** Props of {@link ImportItems}. */
export interface ImportItemsProps {
  title: string;
  /** In the order of the file, at least one. */
  items: ImportItem[];
}

/** What becomes of each assessment of a file. */
export function ImportItems({ title, items }: ImportItemsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const headingId = useId();
  const [problemsOnly, setProblemsOnly] = useState(false);
  const hasProblems = countOf(items, 'refused') > 0;
  const listed =
    problemsOnly && hasProblems
      ? items.filter(({ result }) => result === 'refused')
      : items;
  const rows = useRows(listed);
  return (
    <div>
      <Typography variant="subtitle1" component="h3" id={headingId}>
        {title}
      </Typography>
      {hasProblems && (
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              color="primary"
              checked={problemsOnly}
              onChange={event => setProblemsOnly(event.target.checked)}
            />
          }
          label={t('import.problemsOnly')}
        />
      )}
      <ScrollTable headingId={headingId}>
        <TableHead>
          <TableRow>
            <TableCell align="right">{t('import.number')}</TableCell>
            <TableCell>{t('import.entity')}</TableCell>
            <TableCell>{t('import.result')}</TableCell>
            <TableCell>{t('import.reason')}</TableCell>
            <TableCell align="right">{t('import.revision')}</TableCell>
            <TableCell>{t('import.time')}</TableCell>
            <TableCell>{t('import.model')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.shown.map(item => (
            <ImportRow key={item.index} item={item} />
          ))}
        </TableBody>
      </ScrollTable>
      <MoreItems
        shown={t('import.shown', {
          shown: String(rows.shown.length),
          total: String(listed.length),
        })}
        more={t('import.more')}
        next={rows.next}
      />
    </div>
  );
}

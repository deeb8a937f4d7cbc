import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ImportItem } from '@cnmm/backstage-plugin-maturity-common';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import AddCircleOutlineIcon from '@material-ui/icons/AddCircleOutline';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import { useId, useState } from 'react';
import { useTabLink } from '../api/links';
import type { NextPage } from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { MoreItems } from '../ui/MoreItems';
import { ScrollTable } from '../ui/ScrollTable';
import { exactTime } from '../ui/Time';
import type { ImportProblem } from './useImport';

/** How many rows of a long table are drawn at a time. */
const ROWS_PER_STEP = 200;

/** The first rows of a long table, and more of them on request. */
function useShownRows<T>(rows: T[]): { shown: T[]; next?: NextPage } {
  const [limit, setLimit] = useState(ROWS_PER_STEP);
  return {
    shown: rows.slice(0, limit),
    ...(limit < rows.length && {
      next: {
        load: () => setLimit(limit + ROWS_PER_STEP),
        loading: false,
        error: null,
      },
    }),
  };
}

export interface ImportItemsTableProps {
  title: string;
  /** At least one, in the order of the file. */
  items: ImportItem[];
}

/** The result for each assessment in a file. */
export function ImportItemsTable({ title, items }: ImportItemsTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const headingId = useId();
  const [refusedOnly, setRefusedOnly] = useState(false);
  const refused = items.filter(({ result }) => result === 'refused');
  const listed = refusedOnly && refused.length > 0 ? refused : items;
  const rows = useShownRows(listed);
  return (
    <div>
      <Typography variant="subtitle1" component="h3" id={headingId}>
        {title}
      </Typography>
      {refused.length > 0 && (
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              color="primary"
              checked={refusedOnly}
              onChange={event => setRefusedOnly(event.target.checked)}
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
            <ImportItemRow key={item.index} item={item} />
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

function ImportItemRow({ item }: { item: ImportItem }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const tabLink = useTabLink(item.entityRef);
  return (
    <TableRow>
      <TableCell align="right">{item.index + 1}</TableCell>
      {/* Given another component, a TableCell sets the role "cell". */}
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

const useLabelStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
    },
    refused: { fontWeight: 'bold' },
    icon: { fontSize: '1.15em' },
  }),
  { name: 'MaturityImportResultLabel' },
);

const icons = {
  'would-import': AddCircleOutlineIcon,
  imported: CheckCircleIcon,
  skipped: RemoveCircleOutlineIcon,
  refused: ErrorOutlineIcon,
};

function ResultLabel({ result }: Pick<ImportItem, 'result'>) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useLabelStyles();
  const Icon = icons[result];
  return (
    <span
      className={`${classes.root} ${
        result === 'refused' ? classes.refused : ''
      }`}
    >
      <Icon className={classes.icon} aria-hidden="true" />
      {t(`import.${result}`)}
    </span>
  );
}

export interface ImportProblemsTableProps {
  /** At least one. */
  problems: ImportProblem[];
}

/** The problems in a file, and their places. */
export function ImportProblemsTable({ problems }: ImportProblemsTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const headingId = useId();
  const rows = useShownRows(problems);
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
          {rows.shown.map(({ line, position, field, message }, index) => (
            <TableRow key={index}>
              <TableCell align="right">{line}</TableCell>
              <TableCell align="right">{position}</TableCell>
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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  ImportItem,
  ImportResult,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { failureReason } from '../api/errors';
import { maturityTranslationRef } from '../translations';
import { Panel } from '../ui/Panel';
import { useLeaveWarning } from '../ui/useLeaveWarning';
import { FilePicker } from './FilePicker';
import { ImportItemsTable, ImportProblemsTable } from './ImportTables';
import { useFileSize } from './useFileSize';
import {
  MAX_BYTES,
  useImport,
  type Import,
  type ImportState,
} from './useImport';

const useStyles = makeStyles(
  { button: { alignSelf: 'flex-start' } },
  { name: 'MaturityImportPanel' },
);

/** Imports the assessments in a file, once they have been checked. */
export function ImportPanel() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const fileSize = useFileSize();
  const process = useImport();
  const { state } = process;
  const isRunning = state.status === 'importing';
  useLeaveWarning(isRunning);
  return (
    <Panel
      title={t('import.title')}
      hint={t('import.hint', { limit: fileSize(MAX_BYTES) })}
    >
      <FilePicker
        file={state.status === 'idle' ? undefined : state.file}
        disabled={isRunning}
        onChoose={process.choose}
      />
      <ImportProgress process={process} />
    </Panel>
  );
}

function ImportProgress({ process }: { process: Import }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const fileSize = useFileSize();
  const { state, choose, run } = process;
  switch (state.status) {
    case 'idle':
      return null;
    case 'tooLarge':
      return (
        <Typography role="alert">
          {t('import.tooLarge', {
            size: fileSize(state.file.size),
            limit: fileSize(MAX_BYTES),
          })}
        </Typography>
      );
    case 'empty':
      return <Typography role="alert">{t('import.noText')}</Typography>;
    case 'checking':
      return (
        <div role="status">
          <Typography gutterBottom>{t('import.checking')}</Typography>
          <LinearProgress aria-hidden="true" />
        </div>
      );
    case 'checked':
    case 'importing':
      return (
        <CheckedImport
          result={state.result}
          isRunning={state.status === 'importing'}
          onRun={run}
        />
      );
    case 'imported':
      return (
        <>
          <ResultSummary items={state.result.items} />
          <ImportItemsTable
            title={t('import.rowsDone')}
            items={state.result.items}
          />
        </>
      );
    default:
      return <FailedImport state={state} onRetry={() => choose(state.file)} />;
  }
}

interface CheckedImportProps {
  result: ImportResult;
  isRunning: boolean;
  onRun: () => void;
}

/** A preview of the result, and the button that starts the import. */
function CheckedImport({ result, isRunning, onRun }: CheckedImportProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { items } = result;
  const count = countItems(items, 'would-import');
  const isRefused = countItems(items, 'refused') > 0;
  return (
    <>
      <ResultSummary items={items} />
      {isRefused && (
        <Typography role="alert">{t('import.refusedHint')}</Typography>
      )}
      {items.length > 0 && count === 0 && !isRefused && (
        <Typography>{t('import.nothingNew')}</Typography>
      )}
      {isRunning ? (
        <div role="status">
          <Typography gutterBottom>
            {t('import.importing', { count })} {t('import.stay')}
          </Typography>
          <LinearProgress aria-hidden="true" />
        </div>
      ) : (
        count > 0 && (
          <Button
            variant="contained"
            color="primary"
            className={classes.button}
            disabled={isRefused}
            onClick={onRun}
          >
            {t('import.run', { count })}
          </Button>
        )
      )}
      {items.length > 0 && (
        <ImportItemsTable title={t('import.rows')} items={items} />
      )}
    </>
  );
}

interface FailedImportProps {
  state: Extract<ImportState, { status: 'rejected' | 'failed' }>;
  onRetry: () => void;
}

/** Why nothing was imported: the problems in the file, or the error. */
function FailedImport({ state, onRetry }: FailedImportProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <>
      <Typography role="alert">
        {state.status === 'rejected'
          ? t('import.wrong', { count: state.problems.length })
          : t('import.failed', { message: failureReason(state.error) })}
      </Typography>
      <Button variant="outlined" className={classes.button} onClick={onRetry}>
        {t('import.again')}
      </Button>
      {state.status === 'rejected' && (
        <ImportProblemsTable problems={state.problems} />
      )}
    </>
  );
}

const results = ['would-import', 'imported', 'skipped', 'refused'] as const;

/** How many assessments have which result, in words. */
function ResultSummary({ items }: { items: ImportItem[] }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const isDone = countItems(items, 'imported') > 0;
  const words = results
    .map(result => ({ result, count: countItems(items, result) }))
    .filter(({ count }) => count > 0)
    .map(({ result, count }) => t(`import.count.${result}`, { count }));
  return (
    <Typography variant="subtitle1" component="p" role="status">
      {isDone && `${t('import.done')} `}
      {items.length === 0 ? t('import.nothing') : `${words.join(', ')}.`}
    </Typography>
  );
}

function countItems(items: ImportItem[], result: ImportItem['result']): number {
  return items.filter(item => item.result === result).length;
}

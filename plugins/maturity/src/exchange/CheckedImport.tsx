import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ImportResult } from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { ImportItems } from './ImportItems';
import { countOf, ResultCounts } from './ResultCounts';

const useStyles = makeStyles(
  { run: { alignSelf: 'flex-start' } },
  { name: 'MaturityCheckedImport' },
);

/** Props of {@link CheckedImport}. */
export interface CheckedImportProps {
  /** Of the check. */
  result: ImportResult;
  isRunning: boolean;
  onRun: () => void;
}

/** What would become of each assessment, and the button that does it. */
export function CheckedImport(props: CheckedImportProps) {
  const { result, isRunning, onRun } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { items } = result;
  const count = countOf(items, 'would-import');
  const isRefused = countOf(items, 'refused') > 0;
  return (
    <>
      <ResultCounts items={items} />
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
            className={classes.run}
            disabled={isRefused}
            onClick={onRun}
          >
            {t('import.run', { count })}
          </Button>
        )
      )}
      {items.length > 0 && (
        <ImportItems title={t('import.rows')} items={items} />
      )}
    </>
  );
}

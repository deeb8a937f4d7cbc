import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { MOST_BYTES, type Import } from './useImport';
import { maturityTranslationRef } from '../translations';
import { CheckedImport } from './CheckedImport';
import { ImportItems } from './ImportItems';
import { NotImported } from './NotImported';
import { ResultCounts } from './ResultCounts';
import { useFileSize } from './useFileSize';

/** Props of {@link ImportStep}. */
export interface ImportStepProps {
  process: Import;
}

/** How far an import has come, and what to do next. */
export function ImportStep({ process }: ImportStepProps) {
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
            limit: fileSize(MOST_BYTES),
          })}
        </Typography>
      );
    case 'noText':
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
          <ResultCounts items={state.result.items} />
          <ImportItems
            title={t('import.rowsDone')}
            items={state.result.items}
          />
        </>
      );
    default:
      return <NotImported state={state} onRetry={() => choose(state.file)} />;
  }
}

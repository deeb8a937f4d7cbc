import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useImport, MOST_BYTES } from './useImport';
import { useLeaveWarning } from '../ui/useLeaveWarning';
import { maturityTranslationRef } from '../translations';
import { Panel } from '../ui/Panel';
import { FileChoice } from './FileChoice';
import { ImportStep } from './ImportStep';
import { useFileSize } from './useFileSize';

/** Adds the assessments of a file, after they were checked. */
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
      hint={t('import.hint', { limit: fileSize(MOST_BYTES) })}
    >
      <FileChoice
        file={state.status === 'idle' ? undefined : state.file}
        disabled={isRunning}
        onChoose={process.choose}
      />
      <ImportStep process={process} />
    </Panel>
  );
}

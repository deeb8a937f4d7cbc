import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { failureReason } from '../api/errors';
import type { ImportState } from './useImport';
import { maturityTranslationRef } from '../translations';
import { ProblemTable } from './ProblemTable';

const useStyles = makeStyles(
  { again: { alignSelf: 'flex-start' } },
  { name: 'MaturityNotImported' },
);

/** Props of {@link NotImported}. */
export interface NotImportedProps {
  state: Extract<ImportState, { status: 'wrong' | 'failed' }>;
  onRetry: () => void;
}

/** Why nothing was imported: what is wrong with the file, or what failed. */
export function NotImported({ state, onRetry }: NotImportedProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <>
      <Typography role="alert">
        {state.status === 'wrong'
          ? t('import.wrong', { count: state.problems.length })
          : t('import.failed', { message: failureReason(state.error) })}
      </Typography>
      <Button variant="outlined" className={classes.again} onClick={onRetry}>
        {t('import.again')}
      </Button>
      {state.status === 'wrong' && <ProblemTable problems={state.problems} />}
    </>
  );
}

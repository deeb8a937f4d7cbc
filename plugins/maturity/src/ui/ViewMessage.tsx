import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { failureReason } from '../api/failureReason';
import { responseStatus } from '../api/responseStatus';
import type { Unavailable } from '../api/viewState';
import { maturityTranslationRef } from '../translations';
import { MessagePanel } from './MessagePanel';

/** What a view shows while it has nothing else to show, and why. */
export function ViewMessage({ state }: { state: Unavailable }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  switch (state.status) {
    case 'loading':
      return (
        <div role="status" aria-label={t('failure.loading')}>
          <Progress />
        </div>
      );
    case 'forbidden':
      return (
        <MessagePanel title={t('failure.forbiddenTitle')}>
          <Typography>{t('failure.forbidden')}</Typography>
        </MessagePanel>
      );
    default:
      return (
        <MessagePanel alert title={t('failure.title')}>
          {responseStatus(state.error) === 404 && (
            <Typography>{t('failure.notFound')}</Typography>
          )}
          <Typography variant="body2" color="textSecondary">
            {failureReason(state.error)}
          </Typography>
          <Button variant="outlined" onClick={state.retry}>
            {t('failure.retry')}
          </Button>
        </MessagePanel>
      );
  }
}

import {
  EmptyState,
  Progress,
  ResponseErrorPanel,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { responseStatus } from '../../api/responseStatus';
import type { Unavailable } from '../../hooks/viewState';
import { maturityTranslationRef } from '../../translations';

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
        <EmptyState
          missing="info"
          title={t('failure.forbiddenTitle')}
          description={t('failure.forbidden')}
        />
      );
    default:
      return (
        <div>
          {responseStatus(state.error) === 404 && (
            <Typography paragraph>{t('failure.notFound')}</Typography>
          )}
          <ResponseErrorPanel error={state.error} />
          <Button variant="outlined" onClick={state.retry}>
            {t('failure.retry')}
          </Button>
        </div>
      );
  }
}

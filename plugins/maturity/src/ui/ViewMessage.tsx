import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { failureReason, responseStatus } from '../api/errors';
import type { Unavailable } from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { MessagePanel } from './MessagePanel';

/**
 * A panel and a card have a title of their own, and reserve the space of their
 * content while it loads.
 */
type Within =
  | { page: true }
  | { panel: { height: number } }
  | { card: { lines: number } };

export interface ViewMessageProps {
  state: Unavailable;
  within?: Within;
}

/** What a view shows while it has no content: loading, forbidden or failed. */
export function ViewMessage({
  state,
  within = { page: true },
}: ViewMessageProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  if (state.status === 'loading') {
    return (
      <div role="status" aria-label={t('failure.loading')}>
        <Placeholder within={within} />
      </div>
    );
  }
  if (state.status === 'forbidden') {
    if ('card' in within) return <Typography>{t('card.forbidden')}</Typography>;
    const text = <Typography>{t('failure.forbidden')}</Typography>;
    return 'panel' in within ? (
      text
    ) : (
      <MessagePanel title={t('failure.forbiddenTitle')}>{text}</MessagePanel>
    );
  }
  if ('card' in within) {
    return (
      <>
        <Typography role="alert" paragraph>
          {t('card.failed')} {failureReason(state.error)}
        </Typography>
        <Button size="small" variant="outlined" onClick={state.retry}>
          {t('failure.retry')}
        </Button>
      </>
    );
  }
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

function Placeholder({ within }: { within: Within }) {
  if ('panel' in within) {
    return <Skeleton variant="rect" height={within.panel.height} />;
  }
  if ('card' in within) {
    return (
      <>
        {Array.from({ length: within.card.lines }, (_, index) => (
          <Skeleton key={index} height={28} />
        ))}
      </>
    );
  }
  return <Progress />;
}

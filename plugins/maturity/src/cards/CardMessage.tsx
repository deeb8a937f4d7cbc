import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { failureReason } from '../api/failureReason';
import type { Unavailable } from '../api/viewState';
import { maturityTranslationRef } from '../translations';

/** Props of {@link CardMessage}. */
export interface CardMessageProps {
  state: Unavailable;
  /** How many lines the content will have: while it loads, as much is kept. */
  lines: number;
}

/** What a card shows while it has nothing else to show, and why. */
export function CardMessage({ state, lines }: CardMessageProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  switch (state.status) {
    case 'loading':
      return (
        <div role="status" aria-label={t('failure.loading')}>
          {Array.from({ length: lines }, (_, index) => (
            <Skeleton key={index} height={28} />
          ))}
        </div>
      );
    case 'forbidden':
      return <Typography>{t('card.forbidden')}</Typography>;
    default:
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
}

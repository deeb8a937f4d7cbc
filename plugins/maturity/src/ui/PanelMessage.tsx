import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type { Unavailable } from '../api/viewState';
import { maturityTranslationRef } from '../translations';
import { ViewMessage } from './ViewMessage';

/** Props of {@link PanelMessage}. */
export interface PanelMessageProps {
  state: Unavailable;
  /** As high as the content is going to be, while that is read. */
  height: number;
}

/** What a panel shows while it has nothing else to show, and why. */
export function PanelMessage({ state, height }: PanelMessageProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  switch (state.status) {
    case 'loading':
      return (
        <Skeleton
          variant="rect"
          height={height}
          role="status"
          aria-label={t('failure.loading')}
        />
      );
    case 'forbidden':
      return <Typography>{t('failure.forbidden')}</Typography>;
    default:
      return <ViewMessage state={state} />;
  }
}

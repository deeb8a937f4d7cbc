import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import type { PortfolioViewControl } from './usePortfolioView';
import { maturityTranslationRef } from '../translations';

/** Props of {@link GivenBanner}. */
export interface GivenBannerProps {
  model: Model;
  control: PortfolioViewControl;
}

/** Says that the levels are not those that there are, and leads back. */
export function GivenBanner({ model, control }: GivenBannerProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { view, show } = control;
  if (view.given.length === 0) {
    return null;
  }
  const capabilities = model.capabilities
    .filter(({ id }) => view.given.includes(id))
    .map(({ title }) => title)
    .join(', ');
  const isListed = view.display === 'entities';
  return (
    <Alert
      severity="info"
      role="status"
      action={
        <Button
          color="inherit"
          size="small"
          onClick={() => show({ given: [] })}
        >
          {t('portfolio.givenClear')}
        </Button>
      }
    >
      {t(isListed ? 'portfolio.givenEntities' : 'portfolio.given', {
        capabilities,
      })}
      {!isListed && ` ${t('portfolio.givenAreas')}`}
    </Alert>
  );
}

import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { maturityAdminPermission } from '@cnmm/backstage-plugin-maturity-common';
import { rootRouteRef } from '../routes';
import { maturityTranslationRef } from '../translations';

/** The way to the import and export, for those who may. */
export function ExchangeLink() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const path = useRouteRef(rootRouteRef)();
  const { allowed } = usePermission({ permission: maturityAdminPermission });
  return allowed ? (
    <LinkButton role="link" to={`${path}/exchange`} variant="outlined">
      {t('portfolio.exchange')}
    </LinkButton>
  ) : null;
}

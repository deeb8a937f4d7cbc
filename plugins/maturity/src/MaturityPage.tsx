import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { maturityTranslationRef } from './translations';
import { MaturityRoutes } from './MaturityRoutes';

/** What is below `/maturity`, in a page of the legacy frontend system. */
export function MaturityPage() {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('table.title')} />
      <MaturityRoutes />
    </Page>
  );
}

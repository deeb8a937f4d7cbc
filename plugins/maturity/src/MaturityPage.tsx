import {
  Header,
  Page,
  Content,
  ErrorPage,
  Progress,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { maturityTranslationRef } from './translations';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { MaturityQueryProvider } from './api/MaturityQueryProvider';
import { PortfolioPage } from './portfolio/PortfolioPage';

/** The plugin's page in the legacy frontend system, with a header. */
export function MaturityPage() {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('table.title')} />
      <MaturityRoutes />
    </Page>
  );
}

const AssessmentPage = lazy(() =>
  import('./assessment/AssessmentPage').then(
    ({ AssessmentPage: component }) => ({
      default: component,
    }),
  ),
);

const ExchangePage = lazy(() =>
  import('./exchange/ExchangePage').then(({ ExchangePage: component }) => ({
    default: component,
  })),
);

const CapabilitiesPage = lazy(() =>
  import('./capabilities/CapabilitiesPage').then(
    ({ CapabilitiesPage: component }) => ({ default: component }),
  ),
);

/** The routes below `/maturity`, without a page header. */
export function MaturityRoutes() {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <MaturityQueryProvider>
      <Content>
        <Suspense fallback={<Progress />}>
          <Routes>
            <Route index element={<PortfolioPage />} />
            <Route path="capabilities" element={<CapabilitiesPage />} />
            <Route path="exchange" element={<ExchangePage />} />
            <Route
              path="assess/:kind/:namespace/:name"
              element={<AssessmentPage />}
            />
            <Route
              path="*"
              element={
                <ErrorPage status="404" statusMessage={t('failure.noPage')} />
              }
            />
          </Routes>
        </Suspense>
      </Content>
    </MaturityQueryProvider>
  );
}

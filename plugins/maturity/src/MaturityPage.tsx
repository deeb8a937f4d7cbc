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

/** What is below `/maturity`, without the page around it. */
export function MaturityRoutes() {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <MaturityQueryProvider>
      <Content>
        <Suspense fallback={<Progress />}>
          <Routes>
            <Route index element={<PortfolioPage />} />
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

import { Content, ErrorPage, Header, Page } from '@backstage/core-components';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { useParams } from 'react-router-dom';
import { EntityMaturityContent } from '../src/MaturityTab';
import { devEntities } from './entities';

/** Stands in for the page of an entity, with the Maturity tab as its content. */
export function DevEntityPage() {
  const { kind, name } = useParams();
  const entity = devEntities.find(
    ({ kind: itsKind, metadata }) =>
      metadata.name === name && itsKind.toLowerCase() === kind?.toLowerCase(),
  );
  return (
    <Page themeId="service">
      <Header title={entity?.metadata.title ?? name} />
      <Content>
        {entity ? (
          <EntityProvider entity={entity}>
            <EntityMaturityContent />
          </EntityProvider>
        ) : (
          <ErrorPage status="404" statusMessage="No such entity here" />
        )}
      </Content>
    </Page>
  );
}

import { Content, Header, InfoCard, Page } from '@backstage/core-components';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import Grid from '@material-ui/core/Grid';
import { EntityMaturityCard } from '../src';
import { OwnedMaturity } from '../src/cards/OwnedMaturity';
import { devEntities } from './entities';

const shown = ['orders', 'checkout', 'shop', 'broken', 'secret', 'slow'];

/** The cards in each of their states. */
export function DevCards() {
  return (
    <Page themeId="home">
      <Header title="Cards" />
      <Content>
        <Grid container spacing={3}>
          <Grid item xs={12} md={8}>
            <InfoCard title="Maturity across my teams">
              <OwnedMaturity />
            </InfoCard>
          </Grid>
          {devEntities
            .filter(({ metadata }) => shown.includes(metadata.name))
            .map(entity => (
              <Grid key={entity.metadata.name} item xs={12} sm={6} md={4}>
                <EntityProvider entity={entity}>
                  <EntityMaturityCard />
                </EntityProvider>
              </Grid>
            ))}
        </Grid>
      </Content>
    </Page>
  );
}

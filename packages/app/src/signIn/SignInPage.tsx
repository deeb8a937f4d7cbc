import {
  Content,
  Header,
  InfoCard,
  Page,
  ProxiedSignInPage,
  ResponseErrorPanel,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { forgottenOnSignOut, rememberedUser } from './rememberedUser';

/** The choice of the guest, who is not an example user. */
const GUEST = 'guest';

/** Lets people choose the user to sign in as. */
export function SignInPage({ onSignInSuccess }: SignInPageProps) {
  const config = useApi(configApiRef);
  const [user, setUser] = useState(rememberedUser.read);
  const choose = (choice: string | undefined) => {
    if (choice === undefined) rememberedUser.forget();
    else rememberedUser.write(choice);
    setUser(choice);
  };

  if (user !== undefined) {
    return (
      <ProxiedSignInPage
        provider={user === GUEST ? 'guest' : 'example'}
        headers={user === GUEST ? {} : { 'x-example-user': user }}
        onSignInSuccess={identity =>
          onSignInSuccess(forgottenOnSignOut(identity))
        }
        ErrorComponent={({ error }) => (
          <>
            {error && <ResponseErrorPanel error={error} />}
            <Button onClick={() => choose(undefined)}>
              Choose another user
            </Button>
          </>
        )}
      />
    );
  }
  const examples =
    config.getOptionalConfigArray('auth.providers.example.users') ?? [];
  return (
    <Page themeId="home">
      <Header title={config.getString('app.title')} />
      <Content>
        <Grid
          container
          component="ul"
          style={{ listStyle: 'none', padding: 0 }}
        >
          <UserCard
            title="Guest"
            text="Looks around as a member of Team Ordering."
            action="Enter"
            onChoose={() => choose(GUEST)}
          />
          {examples.map(example => (
            <UserCard
              key={example.getString('entityRef')}
              title={example.getString('title')}
              text={example.getString('text')}
              action={`Continue as ${example.getString('title')}`}
              onChoose={() => choose(example.getString('entityRef'))}
            />
          ))}
        </Grid>
      </Content>
    </Page>
  );
}

function UserCard(props: {
  title: string;
  text: string;
  action: string;
  onChoose: () => void;
}) {
  return (
    <Grid item component="li" xs={12} sm={6} md={4}>
      <InfoCard
        title={props.title}
        variant="fullHeight"
        actions={
          <Button color="primary" variant="outlined" onClick={props.onChoose}>
            {props.action}
          </Button>
        }
      >
        <Typography>{props.text}</Typography>
      </InfoCard>
    </Grid>
  );
}

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** The header that says who signs in. */
const HEADER = 'x-example-user';

interface ExampleUser {
  entityRef: string;
  title: string;
}

/**
 * Believes whoever says that they are one of the users in the configuration,
 * so that the portal can be tried as each of them. For nothing but a portal
 * that runs on one's own machine, as the provider for guests.
 */
const exampleAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async ({ title }: ExampleUser) => ({
    profile: { displayName: title },
  }),
  initialize: ({ config }): ExampleUser[] =>
    config.getConfigArray('users').map(user => ({
      entityRef: user.getString('entityRef'),
      title: user.getString('title'),
    })),
  async authenticate({ req }, users) {
    const entityRef = req.get(HEADER);
    const user = users.find(each => each.entityRef === entityRef);
    if (!user) {
      throw new AuthenticationError(`${HEADER}: is none of the example users`);
    }
    return { result: user };
  },
});

/** Lets people sign in as one of the example users, in development only. */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'example-users',
  register(env) {
    env.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        const allowed =
          process.env.NODE_ENV === 'development' ||
          config.getOptionalBoolean(
            'auth.providers.example.dangerouslyAllowOutsideDevelopment',
          );
        providers.registerProvider({
          providerId: 'example',
          factory: createProxyAuthProviderFactory({
            authenticator: exampleAuthenticator,
            signInResolver: async ({ result }, context) => {
              if (!allowed) {
                throw new NotAllowedError(
                  'The example users are for development only; auth.providers.example.dangerouslyAllowOutsideDevelopment says otherwise',
                );
              }
              return context.signInWithCatalogUser({
                entityRef: result.entityRef,
              });
            },
          }),
        });
      },
    });
  },
});

import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './nav/navModule';
import { signInModule } from './signIn/signInModule';

/** The demo portal: every plugin in package.json, a sidebar and a sign-in page. */
export default createApp({ features: [navModule, signInModule] });

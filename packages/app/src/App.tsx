import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './nav/navModule';

/** The demo portal: every plugin in package.json, and a sidebar. */
export default createApp({ features: [navModule] });

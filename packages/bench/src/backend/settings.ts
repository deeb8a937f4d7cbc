import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Size } from '../generate/organisation';

/** How large the organisation is that the backend was configured with. */
export function sizeOf(config: RootConfigService): Size {
  const bench = config.getConfig('bench');
  return {
    components: bench.getNumber('components'),
    systems: bench.getNumber('systems'),
    seed: bench.getNumber('seed'),
    facts: bench.getBoolean('facts'),
  };
}

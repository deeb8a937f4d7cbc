import { useEntity } from '@backstage/plugin-catalog-react';
import { MaturityQueryProvider } from './api/MaturityQueryProvider';
import { MaturityTab } from './MaturityTab';

/** The Maturity tab of the entity whose page it is on. */
export function EntityMaturityContent() {
  const { entity } = useEntity();
  return (
    <MaturityQueryProvider>
      <MaturityTab entity={entity} />
    </MaturityQueryProvider>
  );
}

import { MaturityQueryProvider } from '../api/MaturityQueryProvider';
import { OwnedLevels } from './OwnedLevels';

/** Where everything stands that the user and their teams own. */
export function OwnedMaturity() {
  return (
    <MaturityQueryProvider>
      <OwnedLevels />
    </MaturityQueryProvider>
  );
}

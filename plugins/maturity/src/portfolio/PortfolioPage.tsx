import { useModel } from '../api/useModel';
import { unavailable } from '../api/queryState';
import { ModelSwitch } from '../ui/ModelSwitch';
import { ViewMessage } from '../ui/ViewMessage';
import { PortfolioContent } from './PortfolioContent';
import { PortfolioSkeleton } from './PortfolioSkeleton';

/** Every system at once, by the chosen model, and what to build next. */
export function PortfolioPage() {
  const model = useModel();
  if (model.data) {
    return <PortfolioContent model={model.data} />;
  }
  const state = unavailable(model);
  return state.status === 'loading' ? (
    <PortfolioSkeleton />
  ) : (
    <>
      <ModelSwitch />
      <ViewMessage state={state} />
    </>
  );
}

import { useModel } from '../../hooks/useModel';
import { unavailable } from '../../hooks/viewState';
import { ModelSwitch } from '../ModelSwitch';
import { ViewMessage } from '../ViewMessage';
import { PortfolioContent } from './PortfolioContent';

/** Every system at once, by the chosen model, and what to build next. */
export function PortfolioPage() {
  const model = useModel();
  return model.data ? (
    <PortfolioContent model={model.data} />
  ) : (
    <>
      <ModelSwitch />
      <ViewMessage state={unavailable(model)} />
    </>
  );
}

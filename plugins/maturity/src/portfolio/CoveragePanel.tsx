import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { useCoverage } from './useCoverage';
import { maturityTranslationRef } from '../translations';
import type { EntitiesHref } from './EntitiesHref';
import { Panel } from '../ui/Panel';
import { ViewMessage } from '../ui/ViewMessage';
import { OwnersTable } from './OwnersTable';

/** As high as eight owners are. */
const HEIGHT = 420;

/** Props of {@link CoveragePanel}. */
export interface CoveragePanelProps {
  model: Model;
  filter: PortfolioFilter;
  /** The path and search of the entities behind a number. */
  entitiesHref: EntitiesHref;
}

/** Who has not assessed, and whose answers are stale. */
export function CoveragePanel(props: CoveragePanelProps) {
  const { model, filter, entitiesHref } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const state = useCoverage(filter, model);
  return (
    <Panel title={t('coverage.title')} hint={t('coverage.hint')}>
      {state.status === 'ready' && (
        <OwnersTable owners={state.owners} entitiesHref={entitiesHref} />
      )}
      {state.status === 'empty' && (
        <Typography>{t('coverage.empty')}</Typography>
      )}
      {(state.status === 'ready' || state.status === 'empty') &&
        state.someHidden && (
          <Typography variant="body2">{t('table.hidden')}</Typography>
        )}
      {state.status !== 'ready' && state.status !== 'empty' && (
        <ViewMessage state={state} within={{ panel: { height: HEIGHT } }} />
      )}
    </Panel>
  );
}

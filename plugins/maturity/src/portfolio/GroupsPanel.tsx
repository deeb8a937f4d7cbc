import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { GroupBy, Model } from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useGroups } from './useGroups';
import type { PortfolioViewControl } from './usePortfolioView';
import { maturityTranslationRef } from '../translations';
import { Heatmap } from './Heatmap';
import { HeatmapSkeleton } from './HeatmapSkeleton';
import { LevelLegend } from './LevelLegend';
import { GroupsTable } from '../ui/GroupsTable';
import { ViewMessage } from '../ui/ViewMessage';
import { NothingFound } from './NothingFound';
import { usePrinting } from './usePrinting';

const headings = {
  system: 'portfolio.bySystem',
  domain: 'portfolio.byDomain',
  owner: 'portfolio.byOwner',
  kind: 'portfolio.byKind',
  type: 'portfolio.byType',
  lifecycle: 'portfolio.byLifecycle',
} as const satisfies Record<GroupBy, string>;

/** Props of {@link GroupsPanel}. */
export interface GroupsPanelProps {
  model: Model;
  control: PortfolioViewControl;
}

/** The groups of a portfolio, to look at or to read. */
export function GroupsPanel({ model, control }: GroupsPanelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const headingId = useId();
  const { view } = control;
  const isTable = usePrinting() || view.display === 'table';
  return (
    <section>
      <Typography variant="h5" component="h2" id={headingId}>
        {t(headings[view.groupBy])}
      </Typography>
      <Typography variant="body2">
        {!isTable &&
          t(view.given.length > 0 ? 'heatmap.hintGiven' : 'heatmap.hint')}{' '}
        {t(`policy.${model.policy}`)}
      </Typography>
      {!isTable && <LevelLegend model={model} />}
      <Groups
        model={model}
        control={control}
        headingId={headingId}
        isTable={isTable}
      />
    </section>
  );
}

function Groups(
  props: GroupsPanelProps & { headingId: string; isTable: boolean },
) {
  const { model, control, headingId, isTable } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { view } = control;
  const state = useGroups(view, model);
  switch (state.status) {
    case 'ready': {
      const View = isTable ? GroupsTable : Heatmap;
      return (
        <>
          <View
            // Other groups are another grid: it starts at its first row.
            key={JSON.stringify([view.groupBy, view.filter])}
            model={model}
            control={control}
            groups={state}
            headingId={headingId}
          />
          <Typography variant="body2" role="status">
            {t('portfolio.total', { count: state.totalItems })}
          </Typography>
          {state.next?.error && (
            <Typography variant="body2" role="alert">
              {state.next.error.message}
            </Typography>
          )}
          {state.someHidden && (
            <Typography variant="body2">{t('table.hidden')}</Typography>
          )}
        </>
      );
    }
    case 'empty':
      return <NothingFound control={control} someHidden={state.someHidden} />;
    case 'loading':
      return <HeatmapSkeleton />;
    default:
      return <ViewMessage state={state} />;
  }
}

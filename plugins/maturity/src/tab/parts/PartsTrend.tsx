import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { useTrend } from '../../api/useTrend';
import { maturityTranslationRef } from '../../translations';
import { AspectTrends } from '../../ui/AspectTrends';
import { Panel } from '../../ui/Panel';
import { calendarDay } from '../../ui/Time';
import { ViewMessage } from '../../ui/ViewMessage';

export interface PartsTrendProps {
  model: Model;
  filter: PortfolioFilter;
}

/** The levels of all aspects over the last 90 days, side by side. */
export function PartsTrend({ model, filter }: PartsTrendProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const state = useTrend(filter, model, 'quarter');
  if (state.status === 'empty') {
    return null;
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} />;
  }
  const since = calendarDay(state.points[0].date, t('locale'));
  return (
    <Panel title={t('partsTrend.title')} hint={t('partsTrend.hint', { since })}>
      <AspectTrends model={model} points={state.points} />
    </Panel>
  );
}

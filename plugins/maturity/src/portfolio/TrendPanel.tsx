import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { useTrend, type TrendPeriod } from './useTrend';
import { maturityTranslationRef } from '../translations';
import { OptionSwitch } from '../ui/OptionSwitch';
import { Panel } from '../ui/Panel';
import { ViewMessage } from '../ui/ViewMessage';
import { AspectChoice } from './AspectChoice';
import { TrendView } from './TrendView';

/** As high as the picture, the levels and what is said of them are. */
const HEIGHT = 420;

const periods: readonly TrendPeriod[] = ['quarter', 'year'];

/** Props of {@link TrendPanel}. */
export interface TrendPanelProps {
  model: Model;
  filter: PortfolioFilter;
}

/** How the levels came to be. */
export function TrendPanel({ model, filter }: TrendPanelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const [aspectId, setAspectId] = useState<string>();
  const [period, setPeriod] = useState<TrendPeriod>('quarter');
  const aspect =
    model.aspects.find(({ id }) => id === aspectId) ?? model.aspects[0];
  const state = useTrend(filter, model, period);
  return (
    <Panel
      title={t('trend.title')}
      hint={t('trend.hint')}
      choices={
        <>
          <AspectChoice model={model} chosen={aspect} onChoose={setAspectId} />
          <OptionSwitch
            label={t('trend.period')}
            options={periods.map(value => ({
              value,
              title: t(`trend.${value}`),
            }))}
            chosen={period}
            onChoose={setPeriod}
          />
        </>
      }
    >
      {state.status === 'ready' && (
        <TrendView model={model} aspect={aspect} points={state.points} />
      )}
      {state.status === 'empty' && <Typography>{t('trend.empty')}</Typography>}
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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Aspect,
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId, useState } from 'react';
import { maturityTranslationRef } from '../../translations';
import { AspectTrends } from '../../ui/AspectTrends';
import { OptionSwitch } from '../../ui/OptionSwitch';
import { Panel } from '../../ui/Panel';
import { ViewMessage } from '../../ui/ViewMessage';
import type { LinkToEntities } from '../view/drillDown';
import { EvidenceOverTime } from './EvidenceOverTime';
import { TrendView } from './TrendView';
import { useTrend, type TrendPeriod } from '../../api/useTrend';

/** The height of the content, in pixels. */
const HEIGHT = 420;

const periods: readonly TrendPeriod[] = ['quarter', 'year'];

export interface TrendPanelProps {
  model: Model;
  filter: PortfolioFilter;
  linkToEntities: LinkToEntities;
}

/** How the levels of the portfolio changed over time. */
export function TrendPanel(props: TrendPanelProps) {
  const { model, filter, linkToEntities } = props;
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
          <AspectSelect model={model} chosen={aspect} onChoose={setAspectId} />
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
        <>
          <AspectTrends model={model} points={state.points} />
          <EvidenceOverTime
            points={state.points}
            linkToEntities={linkToEntities}
          />
          <TrendView
            model={model}
            aspect={aspect}
            points={state.points}
            linkToEntities={linkToEntities}
          />
        </>
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

interface AspectSelectProps {
  model: Model;
  chosen: Aspect;
  onChoose: (aspectId: string) => void;
}

function AspectSelect({ model, chosen, onChoose }: AspectSelectProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const id = useId();
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      label={t('trend.aspect')}
      value={chosen.id}
      onChange={event => onChoose(event.target.value)}
      SelectProps={{ native: true }}
    >
      {model.aspects.map(aspect => (
        <option key={aspect.id} value={aspect.id}>
          {aspect.title}
        </option>
      ))}
    </TextField>
  );
}

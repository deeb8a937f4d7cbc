import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioEntity,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { useEffect, useId } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { LIST_HASH } from '../api/links';
import { useCapture } from '../api/useCapture';
import { maturityTranslationRef } from '../translations';
import { InheritedLegend } from '../ui/Level';
import { MoreItems } from '../ui/MoreItems';
import { ViewMessage } from '../ui/ViewMessage';
import { EntitiesTable } from './EntitiesTable';
import { useCellTitle } from './filters/FilterTitles';
import { HeatmapSkeleton } from './heatmap/Heatmap';
import { ListHeading } from './ListHeading';
import { NothingFound } from './NothingFound';
import { SortedBy } from './SortedBy';
import type { CellFilter } from './view/PortfolioView';
import type { PortfolioViewControl } from './view/usePortfolioView';
import { useViewEntities } from './viewQueries';

export interface EntitiesPanelProps {
  model: Model;
  control: PortfolioViewControl;
}

/** The entities of the portfolio, or those behind one of its numbers. */
export function EntitiesPanel({ model, control }: EntitiesPanelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const headingId = useId();
  const cellTitle = useCellTitle(model);
  useCaptureList(control.view.cell);
  return (
    <section>
      <ListHeading id={headingId}>
        {cellTitle(control.view.cell) ?? t('entities.title')}
      </ListHeading>
      {control.view.cell.risesWith && (
        <Typography variant="body2">{t('entities.risesHint')}</Typography>
      )}
      <SortedBy model={model} control={control} />
      <Entities model={model} control={control} headingId={headingId} />
    </section>
  );
}

/** Whether the level of any aspect is inherited. */
function isInherited({ aspects }: PortfolioEntity): boolean {
  return aspects.some(({ inherited }) => inherited);
}

/** Captures that somebody followed a number to its list. */
function useCaptureList(cell: CellFilter): void {
  const capture = useCapture();
  const { hash, key } = useLocation();
  const isFollowed = useNavigationType() === 'PUSH' && hash === LIST_HASH;
  const subject = Object.keys(cell).join(',');
  useEffect(() => {
    if (isFollowed) capture('open-list', subject || 'all');
  }, [isFollowed, key, subject, capture]);
}

function Entities(props: EntitiesPanelProps & { headingId: string }) {
  const { model, control, headingId } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const state = useViewEntities(control.view, model);
  switch (state.status) {
    case 'ready':
      return (
        <>
          {state.items.some(isInherited) && <InheritedLegend />}
          <EntitiesTable
            model={model}
            control={control}
            entities={state.items}
            headingId={headingId}
          />
          <MoreItems
            shown={
              state.next
                ? t('entities.shown', {
                    shown: String(state.items.length),
                    total: String(state.totalItems),
                  })
                : t('entities.count', { count: state.totalItems })
            }
            more={t('table.more')}
            next={state.next}
          />
          <Typography variant="body2">{t('entities.wantedHint')}</Typography>
          {state.someHidden && (
            <Typography variant="body2">{t('table.hidden')}</Typography>
          )}
        </>
      );
    case 'empty':
      return <NothingFound control={control} someHidden={state.someHidden} />;
    case 'loading':
      return <HeatmapSkeleton />;
    default:
      return <ViewMessage state={state} />;
  }
}

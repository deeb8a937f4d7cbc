import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { PortfolioFilter } from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useRollups } from '../../api/portfolioLists';
import { maturityTranslationRef } from '../../translations';
import { MedianWithBar } from '../../ui/DistributionBar';
import { GroupsTable } from '../../ui/GroupsTable';
import { MoreItems } from '../../ui/MoreItems';
import { RelatedEntity } from '../../ui/RelatedEntity';
import { ViewMessage } from '../../ui/ViewMessage';

export interface SystemsTableProps {
  filter: PortfolioFilter;
}

/** The systems of a domain, with the levels of their components. */
export function SystemsTable({ filter }: SystemsTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const headingId = useId();
  const state = useRollups('system', filter);
  if (state.status === 'empty') {
    return <Typography>{t('parts.empty')}</Typography>;
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} />;
  }
  const { model } = state;
  return (
    <div>
      <Typography variant="h6" component="h3" id={headingId} gutterBottom>
        {t('table.heading')}
      </Typography>
      <GroupsTable
        headingId={headingId}
        titles={{ group: t('table.system'), entities: t('table.entities') }}
        columns={model.aspects}
        rollups={state.items}
        renderGroup={({ ref, title, notInCatalog }) =>
          ref ? (
            <RelatedEntity
              entityRef={ref}
              title={title}
              notInCatalog={notInCatalog}
            />
          ) : (
            title
          )
        }
        renderLevels={({ aspects }, { id }) => (
          <MedianWithBar
            model={model}
            distribution={aspects.find(({ aspectId }) => aspectId === id)}
          />
        )}
      />
      {state.next && (
        <MoreItems
          shown={t('table.shown', {
            shown: String(state.items.length),
            total: String(state.totalItems),
          })}
          more={t('table.more')}
          next={state.next}
        />
      )}
    </div>
  );
}

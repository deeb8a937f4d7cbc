import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useEntities } from '../api/portfolioLists';
import { maturityTranslationRef } from '../translations';
import { EntityRow } from '../ui/EntityRow';
import { MoreItems } from '../ui/MoreItems';
import { ScrollTable } from '../ui/ScrollTable';
import { ViewMessage } from '../ui/ViewMessage';

export interface ComponentsTableProps {
  model: Model;
  filter: PortfolioFilter;
}

/** Components with their level per aspect, one row each. */
export function ComponentsTable({ model, filter }: ComponentsTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const headingId = useId();
  const state = useEntities(filter, model.id);
  if (state.status === 'empty') {
    return <Typography>{t('parts.empty')}</Typography>;
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} />;
  }
  return (
    <div>
      <Typography variant="h6" component="h3" id={headingId} gutterBottom>
        {t('parts.components', { count: state.totalItems })}
      </Typography>
      <ScrollTable headingId={headingId}>
        <TableHead>
          <TableRow>
            <TableCell>{t('parts.component')}</TableCell>
            {model.aspects.map(({ id, title }) => (
              <TableCell key={id}>{title}</TableCell>
            ))}
            <TableCell align="right">{t('parts.coverage')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {state.items.map(component => (
            <EntityRow
              key={component.entityRef}
              model={model}
              entity={component}
            >
              <TableCell align="right">
                {t('parts.covered', {
                  answered: String(component.coverage.answered),
                  total: String(component.coverage.total),
                })}
                {component.stale && (
                  <Typography
                    variant="body2"
                    component="div"
                    color="textSecondary"
                  >
                    {t('parts.stale')}
                  </Typography>
                )}
              </TableCell>
            </EntityRow>
          ))}
        </TableBody>
      </ScrollTable>
      {state.next && (
        <MoreItems
          shown={t('parts.shown', {
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

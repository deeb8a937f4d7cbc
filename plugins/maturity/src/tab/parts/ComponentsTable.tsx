import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useEntitiesLink } from '../../api/links';
import { useEntities } from '../../api/portfolioLists';
import { maturityTranslationRef } from '../../translations';
import { EntityRow, WantedCell } from '../../ui/EntityRow';
import { MoreItems } from '../../ui/MoreItems';
import { RelatedEntity } from '../../ui/RelatedEntity';
import { ScrollTable } from '../../ui/ScrollTable';
import { StaleMark } from '../../ui/StaleMark';
import { Time } from '../../ui/Time';
import { ViewMessage } from '../../ui/ViewMessage';

/** How many components are shown at a time. */
const PAGE_SIZE = 6;

const useStyles = makeStyles(
  { owner: { minWidth: 90 }, oldest: { whiteSpace: 'nowrap' } },
  { name: 'MaturityComponentsTable' },
);

export interface ComponentsTableProps {
  model: Model;
  filter: PortfolioFilter;
}

/**
 * Components with their owners, their level per aspect, and the coverage and
 * age of their answers, one row each, the weakest first.
 */
export function ComponentsTable({ model, filter }: ComponentsTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const entitiesLink = useEntitiesLink();
  const state = useEntities(filter, model.id, {
    sort: 'level',
    limit: PAGE_SIZE,
  });
  if (state.status === 'empty') {
    return <Typography>{t('parts.empty')}</Typography>;
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} />;
  }
  return (
    <div>
      <Typography variant="h6" component="h3" id={headingId} gutterBottom>
        {t('parts.weakestFirst', { count: state.totalItems })}
      </Typography>
      <ScrollTable headingId={headingId}>
        <TableHead>
          <TableRow>
            <TableCell>{t('parts.component')}</TableCell>
            <TableCell>{t('grouping.owner')}</TableCell>
            {model.aspects.map(({ id, title }) => (
              <TableCell key={id}>{title}</TableCell>
            ))}
            <TableCell align="right">{t('parts.coverage')}</TableCell>
            <TableCell>{t('entities.oldest')}</TableCell>
            <TableCell>{t('entities.wanted')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {state.items.map(component => (
            <EntityRow
              key={component.entityRef}
              model={model}
              entity={component}
              details={
                <TableCell className={classes.owner}>
                  {component.owner && (
                    <RelatedEntity
                      entityRef={component.owner}
                      notInCatalog={component.notInCatalog?.includes('owner')}
                    />
                  )}
                </TableCell>
              }
            >
              <TableCell align="right">
                {t('parts.covered', {
                  answered: String(component.coverage.answered),
                  total: String(component.coverage.total),
                })}
              </TableCell>
              <TableCell className={classes.oldest}>
                {component.oldestSubmittedAt ? (
                  <Time value={component.oldestSubmittedAt} />
                ) : (
                  t('entities.noAnswer')
                )}
                {component.stale && <StaleMark />}
              </TableCell>
              <WantedCell model={model} entity={component} />
            </EntityRow>
          ))}
        </TableBody>
      </ScrollTable>
      {state.next && (
        <MoreItems
          shown={
            <>
              {t('parts.shown', {
                shown: String(state.items.length),
                total: String(state.totalItems),
              })}{' '}
              <Link to={entitiesLink(filter)}>{t('parts.inPortfolio')}</Link>
            </>
          }
          more={t('table.more')}
          next={state.next}
        />
      )}
    </div>
  );
}

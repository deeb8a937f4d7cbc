import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Rollup } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { coveredShare } from './useCoverage';
import { groupFilter } from './drill';
import { maturityTranslationRef } from '../translations';
import type { EntitiesHref } from './EntitiesHref';
import { ShareBar } from '../ui/ShareBar';
import { OwnerNumber } from './OwnerNumber';

const useStyles = makeStyles(
  {
    owner: { minWidth: 100 },
    coverage: { minWidth: 140, width: '40%' },
  },
  { name: 'MaturityOwnerRow' },
);

/** Props of {@link OwnerRow}. */
export interface OwnerRowProps {
  owner: Rollup;
  entitiesHref: EntitiesHref;
}

/** One owner: what has no level, what is stale, how much is answered. */
export function OwnerRow({ owner, entitiesHref }: OwnerRowProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { group, entities, notAssessed, stale, coverage } = owner;
  const filter = groupFilter('owner', group);
  const title = group.ref ? group.title : t('without.owner');
  const share = coveredShare(owner);
  return (
    <TableRow>
      {/* With a component of its own, a TableCell calls itself a cell. */}
      <TableCell
        component="th"
        scope="row"
        role="rowheader"
        className={classes.owner}
      >
        {group.ref ? (
          <EntityRefLink entityRef={group.ref} hideIcon>
            {title}
          </EntityRefLink>
        ) : (
          title
        )}
      </TableCell>
      <TableCell className={classes.coverage}>
        {t('coverage.answered', {
          percent: new Intl.NumberFormat(t('locale'), {
            style: 'percent',
          }).format(share),
          answered: String(coverage.answered),
          total: String(coverage.total),
        })}
        <ShareBar share={share} />
      </TableCell>
      <OwnerNumber
        total={entities}
        label={t('coverage.linkEntities', {
          total: String(entities),
          owner: title,
        })}
        href={entitiesHref(filter)}
      />
      <OwnerNumber
        total={notAssessed}
        label={t('coverage.linkNotAssessed', {
          total: String(notAssessed),
          owner: title,
        })}
        href={entitiesHref({ ...filter, level: 'none' })}
      />
      <OwnerNumber
        total={stale}
        label={t('coverage.linkStale', { total: String(stale), owner: title })}
        href={entitiesHref({ ...filter, stale: true })}
      />
    </TableRow>
  );
}

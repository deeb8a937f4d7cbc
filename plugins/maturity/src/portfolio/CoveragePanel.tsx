import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { maturityApiRef } from '../api';
import { ownersQuery } from '../api/portfolioQueries';
import { unavailable, type Unavailable } from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { coverageShare, groupKey } from '../ui/GroupsTable';
import { LinkedCount } from '../ui/LinkedCount';
import { Panel } from '../ui/Panel';
import { RelatedEntity } from '../ui/RelatedEntity';
import { ScrollTable } from '../ui/ScrollTable';
import { ShareBar } from '../ui/ShareBar';
import { ShowAll, useShowAll } from '../ui/ShowAll';
import { ViewMessage } from '../ui/ViewMessage';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { LOW_COVERAGE } from './heatmap/HeatmapCell';
import { groupFilter, type LinkToEntities } from './view/drillDown';

/** The height of the content, in pixels. */
const HEIGHT = 420;

export interface CoveragePanelProps {
  model: Model;
  filter: PortfolioFilter;
  linkToEntities: LinkToEntities;
}

/** The owners with the lowest coverage and the oldest answers. */
export function CoveragePanel(props: CoveragePanelProps) {
  const { model, filter, linkToEntities } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const state = useCoverage(filter, model);
  return (
    <Panel title={t('coverage.title')} hint={t('coverage.hint')}>
      {state.status === 'ready' && (
        <OwnersTable owners={state.owners} linkToEntities={linkToEntities} />
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

interface OwnersTableProps extends Pick<CoveragePanelProps, 'linkToEntities'> {
  owners: Rollup[];
}

function OwnersTable({ owners, linkToEntities }: OwnersTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const captionId = useId();
  const items = useShowAll(owners);
  const areContradicted = owners.some(hasContradicted);
  return (
    <>
      <VisuallyHidden>
        <span id={captionId}>{t('coverage.caption')}</span>
      </VisuallyHidden>
      <ScrollTable headingId={captionId}>
        <TableHead>
          <TableRow>
            <TableCell>{t('grouping.owner')}</TableCell>
            <TableCell>{t('table.coverage')}</TableCell>
            <TableCell align="right">{t('heatmap.entities')}</TableCell>
            <TableCell align="right">
              {t('table.withoutOwnAssessment')}
            </TableCell>
            <TableCell align="right">{t('table.stale')}</TableCell>
            {areContradicted && (
              <TableCell align="right">{t('table.contradicted')}</TableCell>
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {items.shown.map(owner => (
            <OwnerRow
              key={groupKey(owner.group)}
              owner={owner}
              showsContradicted={areContradicted}
              linkToEntities={linkToEntities}
            />
          ))}
        </TableBody>
      </ScrollTable>
      <ShowAll items={items} />
    </>
  );
}

const useStyles = makeStyles(
  {
    owner: { minWidth: 100 },
    coverage: { minWidth: 140, width: '40%' },
  },
  { name: 'MaturityCoveragePanel' },
);

interface OwnerRowProps extends Pick<CoveragePanelProps, 'linkToEntities'> {
  owner: Rollup;
  showsContradicted: boolean;
}

function OwnerRow(props: OwnerRowProps) {
  const { owner, showsContradicted, linkToEntities } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { group, entities, withoutOwnAssessment, stale, coverage } = owner;
  const filter = groupFilter('owner', group);
  const title = group.ref ? group.title : t('without.owner');
  const share = coverageShare(coverage);
  return (
    <TableRow>
      {/* TableCell gives a custom component the role of a cell. */}
      <TableCell
        component="th"
        scope="row"
        role="rowheader"
        className={classes.owner}
      >
        {group.ref ? (
          <RelatedEntity
            entityRef={group.ref}
            title={title}
            notInCatalog={group.notInCatalog}
          />
        ) : (
          title
        )}
      </TableCell>
      <TableCell className={classes.coverage}>
        <Link to={linkToEntities(filter, 'coverage')}>
          {t('coverage.answered', {
            percent: new Intl.NumberFormat(t('locale'), {
              style: 'percent',
            }).format(share),
            answered: String(coverage.answered),
            total: String(coverage.total),
          })}
        </Link>
        <ShareBar share={share} attention={share < LOW_COVERAGE} />
      </TableCell>
      <TableCell align="right">
        <LinkedCount
          count={entities}
          label={t('coverage.linkEntities', {
            total: String(entities),
            owner: title,
          })}
          href={linkToEntities(filter)}
        />
      </TableCell>
      <TableCell align="right">
        <LinkedCount
          count={withoutOwnAssessment}
          label={t('coverage.linkWithoutOwnAssessment', {
            total: String(withoutOwnAssessment),
            owner: title,
          })}
          href={linkToEntities({ ...filter, ownAssessment: false })}
        />
      </TableCell>
      <TableCell align="right">
        <LinkedCount
          count={stale}
          label={t('coverage.linkStale', {
            total: String(stale),
            owner: title,
          })}
          href={linkToEntities({ ...filter, stale: true })}
        />
      </TableCell>
      {showsContradicted && (
        <TableCell align="right">
          <LinkedCount
            count={owner.evidence.contradicted}
            label={t('coverage.linkContradicted', {
              count: owner.evidence.contradicted,
              owner: title,
            })}
            href={linkToEntities({ ...filter, evidence: 'contradicted' })}
          />
        </TableCell>
      )}
    </TableRow>
  );
}

type CoverageState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | {
      status: 'ready';
      /** The lowest coverage first. */
      owners: Rollup[];
      someHidden: boolean;
    };

/** The rollups of all owners, the lowest coverage first. */
function useCoverage(filter: PortfolioFilter, model: Model): CoverageState {
  const api = useApi(maturityApiRef);
  const query = useQuery({
    ...ownersQuery(api, filter, model.id),
    select: ({ rollups, someHidden }) => ({
      // Those that own only by way of their child groups say nothing new.
      owners: rollups
        .filter(({ group, direct }) => group.ref === undefined || direct > 0)
        .sort(worstFirst),
      someHidden,
    }),
  });
  if (!query.data) {
    return unavailable(query);
  }
  const { owners, someHidden } = query.data;
  return owners.length > 0
    ? { status: 'ready', owners, someHidden }
    : { status: 'empty', someHidden };
}

/** Whether facts speak against something that is claimed. */
function hasContradicted({ evidence }: Rollup): boolean {
  return evidence.contradicted > 0;
}

function worstFirst(one: Rollup, other: Rollup): number {
  return (
    coverageShare(one.coverage) - coverageShare(other.coverage) ||
    other.withoutOwnAssessment - one.withoutOwnAssessment ||
    other.stale - one.stale ||
    one.group.title.localeCompare(other.group.title)
  );
}

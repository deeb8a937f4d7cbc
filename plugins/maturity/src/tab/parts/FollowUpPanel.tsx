import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../../api';
import { useEntitiesLink } from '../../api/links';
import { ownersQuery } from '../../api/portfolioQueries';
import { unavailable } from '../../api/queryState';
import { maturityTranslationRef } from '../../translations';
import { Panel } from '../../ui/Panel';
import { RelatedEntity } from '../../ui/RelatedEntity';
import { ShowAll, useShowAll } from '../../ui/ShowAll';
import { ViewMessage } from '../../ui/ViewMessage';

/** How many owners are shown initially. */
const FIRST_OWNERS = 5;

const useStyles = makeStyles(
  theme => ({
    owners: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': {
        display: 'flex',
        flexWrap: 'wrap',
        justifyContent: 'space-between',
        gap: theme.spacing(0, 2),
        padding: theme.spacing(0.75, 0),
      },
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    counts: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 1.5) },
  }),
  { name: 'MaturityFollowUpPanel' },
);

export interface FollowUpPanelProps {
  model: Model;
  filter: PortfolioFilter;
}

/**
 * The owners of parts without an assessment of their own or with stale answers,
 * with the most first.
 */
export function FollowUpPanel({ model, filter }: FollowUpPanelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQuery(ownersQuery(useApi(maturityApiRef), filter, model.id));
  return (
    <Panel title={t('followUp.title')} hint={t('followUp.hint')}>
      {query.data ? (
        <Owners rollups={query.data.rollups} filter={filter} />
      ) : (
        <ViewMessage state={unavailable(query)} />
      )}
    </Panel>
  );
}

interface OwnersProps {
  rollups: Rollup[];
  filter: PortfolioFilter;
}

function Owners({ rollups, filter }: OwnersProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const entitiesLink = useEntitiesLink();
  const toDo = rollups.filter(rollup => toDoOf(rollup) > 0);
  const owning = toDo.filter(isOwner);
  const owners = useShowAll(
    // Of a group whose child groups own everything, only its own row is known.
    [...(owning.length > 0 ? owning : toDo)].sort(
      (one, other) => toDoOf(other) - toDoOf(one),
    ),
    FIRST_OWNERS,
  );
  if (owners.total === 0) {
    return <Typography>{t('followUp.none')}</Typography>;
  }
  return (
    <>
      <ul className={classes.owners}>
        {owners.shown.map(({ group, withoutOwnAssessment, stale }) => {
          const owned: PortfolioFilter = group.ref
            ? { ...filter, owner: [group.ref] }
            : { ...filter, without: ['owner'] };
          return (
            <Typography key={group.ref ?? ''} variant="body2" component="li">
              {group.ref ? (
                <RelatedEntity
                  entityRef={group.ref}
                  title={group.title}
                  notInCatalog={group.notInCatalog}
                />
              ) : (
                t('without.owner')
              )}
              <span className={classes.counts}>
                {withoutOwnAssessment > 0 && (
                  <Link to={entitiesLink({ ...owned, ownAssessment: false })}>
                    {t('parts.withoutOwnAssessment', {
                      entities: String(withoutOwnAssessment),
                    })}
                  </Link>
                )}
                {stale > 0 && (
                  <Link to={entitiesLink({ ...owned, stale: true })}>
                    {t('parts.staleCount', { entities: String(stale) })}
                  </Link>
                )}
              </span>
            </Typography>
          );
        })}
      </ul>
      <ShowAll items={owners} />
    </>
  );
}

/** Groups that own parts only by way of their child groups are left in peace. */
function isOwner({ group, direct }: Rollup): boolean {
  return group.ref === undefined || direct > 0;
}

function toDoOf({ withoutOwnAssessment, stale }: Rollup): number {
  return withoutOwnAssessment + stale;
}

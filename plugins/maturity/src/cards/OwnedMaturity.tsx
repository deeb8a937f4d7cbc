import { Link } from '@backstage/core-components';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model, Rollup } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTabLink } from '../api/links';
import { MaturityQueryProvider } from '../api/MaturityQueryProvider';
import { maturityApiRef } from '../api';
import { type OwnerRollups, ownedQuery } from '../api/portfolioQueries';
import { unavailable, type Unavailable } from '../api/queryState';
import { useModel } from '../api/useModel';
import { maturityTranslationRef } from '../translations';
import { DistributionBar } from '../ui/DistributionBar';
import { groupKey } from '../ui/GroupsTable';
import { useGroupTitle } from '../ui/RelatedEntity';
import { ShowAll, useShowAll } from '../ui/ShowAll';
import { useDistributionWords } from '../ui/useDistributionWords';
import { ViewMessage } from '../ui/ViewMessage';

/** The lines of an owner: a heading, and one per aspect of the built-in model. */
const LINES = 6;

const useStyles = makeStyles(
  theme => ({
    owners: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 400px), 1fr))',
    },
    owner: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    aspects: {
      display: 'grid',
      // The same for all owners, so that their bars line up. With min-content,
      // no word is cut off or runs into the bar beside it.
      gridTemplateColumns:
        'minmax(min-content, 1fr) 96px minmax(min-content, 148px)',
      gap: theme.spacing(0.75, 2),
      alignItems: 'center',
      margin: theme.spacing(1, 0, 0),
    },
    line: { display: 'contents' },
    level: { margin: 0 },
  }),
  { name: 'MaturityOwnedMaturity' },
);

/** The levels of what the user and their teams own, for a home page. */
export function OwnedMaturity() {
  return (
    <MaturityQueryProvider>
      <OwnedRollups />
    </MaturityQueryProvider>
  );
}

function OwnedRollups() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const state = useOwnedRollups();
  if (state.status === 'empty') {
    return (
      <Typography>
        {t(state.someHidden ? 'parts.hidden' : 'home.empty')}
      </Typography>
    );
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} within={{ card: { lines: LINES } }} />;
  }
  return (
    <>
      <Owners model={state.model} rollups={state.rollups} />
      {state.someHidden && (
        <Typography variant="body2">{t('parts.hidden')}</Typography>
      )}
    </>
  );
}

function Owners({ model, rollups }: { model: Model; rollups: Rollup[] }) {
  const classes = useStyles();
  const items = useShowAll(rollups);
  return (
    <>
      <div className={classes.owners}>
        {items.shown.map(rollup => (
          <OwnerRollup
            key={groupKey(rollup.group)}
            model={model}
            rollup={rollup}
          />
        ))}
      </div>
      <ShowAll items={items} />
    </>
  );
}

type OwnedState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | ({ status: 'ready'; model: Model } & OwnerRollups);

/** The rollups of what the user and their groups own, by owner. */
function useOwnedRollups(): OwnedState {
  const api = useApi(maturityApiRef);
  const model = useModel();
  const identityApi = useApi(identityApiRef);
  const owners = useQuery({
    queryKey: ['ownership'],
    queryFn: async () => {
      const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
      return ownershipEntityRefs.map(ref => ref.toLowerCase());
    },
  });
  const owned = useQuery({
    ...ownedQuery(api, owners.data ?? [], model.data?.id ?? ''),
    enabled: owners.data !== undefined && model.data !== undefined,
  });
  if (!model.data || !owned.data) {
    return unavailable(owners, model, owned);
  }
  return owned.data.rollups.length > 0
    ? { status: 'ready', model: model.data, ...owned.data }
    : { status: 'empty', someHidden: owned.data.someHidden };
}

function OwnerRollup({ model, rollup }: { model: Model; rollup: Rollup }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const words = useDistributionWords(model);
  const groupTitle = useGroupTitle();
  const { group, entities } = rollup;
  return (
    <div>
      <div className={classes.owner}>
        <Typography variant="subtitle2" component="div">
          {group.ref && !group.notInCatalog ? (
            <OwnerLink ownerRef={group.ref} title={group.title} />
          ) : (
            groupTitle(group)
          )}
        </Typography>
        <Typography variant="body2" component="div" color="textSecondary">
          {t('parts.components', { count: entities })}
        </Typography>
      </div>
      <FollowUp rollup={rollup} />
      <dl className={classes.aspects}>
        {model.aspects.map(({ id, title }) => {
          const aspect = rollup.aspects.find(({ aspectId }) => aspectId === id);
          return (
            <div key={id} className={classes.line}>
              <Typography variant="body2" component="dt">
                {title}
              </Typography>
              <dd className={classes.level}>
                {aspect && (
                  <DistributionBar model={model} distribution={aspect} />
                )}
              </dd>
              <Typography
                variant="body2"
                component="dd"
                className={classes.level}
              >
                {aspect && aspect.median !== null
                  ? words.labelledMedian(aspect)
                  : t('level.none')}
              </Typography>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

/**
 * What somebody should look at: missing assessments and stale answers. The
 * owner's tab leads to them; a home page may be without the portfolio.
 */
function FollowUp({ rollup }: { rollup: Rollup }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { withoutOwnAssessment, stale } = rollup;
  return (
    <Typography variant="body2">
      {[
        withoutOwnAssessment > 0 &&
          t('parts.withoutOwnAssessment', {
            entities: String(withoutOwnAssessment),
          }),
        stale > 0 && t('parts.staleCount', { entities: String(stale) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Typography>
  );
}

function OwnerLink(props: { ownerRef: string; title: string }) {
  return <Link to={useTabLink(props.ownerRef)}>{props.title}</Link>;
}

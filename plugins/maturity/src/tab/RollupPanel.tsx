import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  GroupBy,
  Model,
  PortfolioFilter,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useRollups } from '../api/portfolioLists';
import { maturityTranslationRef } from '../translations';
import { DistributionSummary } from '../ui/DistributionBar';
import { useLevelName } from '../ui/Level';
import { SmallHeading } from '../ui/Panel';
import { ViewMessage } from '../ui/ViewMessage';
import { ComponentsTable } from './ComponentsTable';
import { DemandPanel } from './DemandPanel';
import { SystemsTable } from './SystemsTable';

/** The entities that a system or domain contains, or that a group owns. */
export interface RollupScope {
  title: 'parts.ofSystem' | 'parts.ofDomain' | 'parts.ofGroup';
  /** The title of what the entity answered itself. */
  ownTitle: 'parts.ownOfSystem' | 'parts.ownOfDomain' | 'parts.ownOfGroup';
  filter: PortfolioFilter;
  /** The grouping that puts all these entities into one group. */
  groupBy: GroupBy;
}

/** What an entity's rollup counts; undefined for kinds without parts. */
export function rollupScopeOf(entity: Entity): RollupScope | undefined {
  const refs = [stringifyEntityRef(entity)];
  switch (entity.kind.toLowerCase()) {
    case 'system':
      return {
        title: 'parts.ofSystem',
        ownTitle: 'parts.ownOfSystem',
        filter: { system: refs },
        groupBy: 'system',
      };
    case 'domain':
      return {
        title: 'parts.ofDomain',
        ownTitle: 'parts.ownOfDomain',
        filter: { domain: refs },
        groupBy: 'domain',
      };
    case 'group':
      return {
        title: 'parts.ofGroup',
        ownTitle: 'parts.ownOfGroup',
        filter: { owner: refs },
        groupBy: 'owner',
      };
    default:
      return undefined;
  }
}

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
    summary: { padding: theme.spacing(2) },
    aspects: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))',
      gap: theme.spacing(2, 3),
      margin: theme.spacing(1, 0, 0),
    },
    distribution: { margin: 0 },
  }),
  { name: 'MaturityRollupPanel' },
);

export interface RollupPanelProps {
  model: Model;
  scope: RollupScope;
}

/**
 * The levels of the entities in a system or domain, or owned by a group, and
 * the capabilities they need.
 */
export function RollupPanel({ model, scope }: RollupPanelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  return (
    <section className={classes.root} aria-labelledby={headingId}>
      <div>
        <Typography variant="h6" component="h2" id={headingId}>
          {t(scope.title)}
        </Typography>
      </div>
      <RollupContent model={model} scope={scope} />
    </section>
  );
}

function RollupContent({ model, scope }: { model: Model; scope: RollupScope }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const state = useRollups(scope.groupBy, scope.filter);

  /** Where the parts stand, in a sentence. */
  function sentence({ entities, aspects, notAssessed, stale }: Rollup) {
    const [weakest] = aspects
      .filter(({ median }) => median !== null)
      .sort((a, b) => Number(a.median) - Number(b.median));
    return [
      t('parts.components', { count: entities }),
      ...(weakest
        ? [
            t('parts.weakest', {
              aspect:
                model.aspects.find(({ id }) => id === weakest.aspectId)
                  ?.title ?? weakest.aspectId,
              level: levelName(weakest.median),
            }),
          ]
        : []),
      ...(notAssessed > 0
        ? [t('parts.notAssessed', { entities: String(notAssessed) })]
        : []),
      ...(stale > 0
        ? [t('parts.staleCount', { entities: String(stale) })]
        : []),
    ].join(' · ');
  }

  if (state.status === 'empty') {
    return (
      <Typography>
        {t(state.someHidden ? 'parts.hidden' : 'parts.empty')}
      </Typography>
    );
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} />;
  }
  return (
    <>
      <Typography>{sentence(state.items[0])}</Typography>
      <RollupSummary model={model} rollup={state.items[0]} />
      {scope.groupBy === 'domain' ? (
        <SystemsTable filter={scope.filter} />
      ) : (
        <ComponentsTable model={model} filter={scope.filter} />
      )}
      {state.someHidden && (
        <Typography variant="body2">{t('parts.hidden')}</Typography>
      )}
      <DemandPanel model={model} filter={scope.filter} />
    </>
  );
}

function RollupSummary({ model, rollup }: { model: Model; rollup: Rollup }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <Paper variant="outlined" className={classes.summary}>
      <SmallHeading>{t('parts.spread')}</SmallHeading>
      <dl className={classes.aspects}>
        {model.aspects.map(({ id, title }) => (
          <div key={id}>
            <Typography variant="subtitle2" component="dt">
              {title}
            </Typography>
            <dd className={classes.distribution}>
              <DistributionSummary
                model={model}
                distribution={rollup.aspects.find(
                  ({ aspectId }) => aspectId === id,
                )}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}

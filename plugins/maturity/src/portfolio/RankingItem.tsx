import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import type {
  CapabilityDemand,
  DemandKind,
} from '@cnmm/backstage-plugin-maturity-common';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import NotInterestedIcon from '@material-ui/icons/NotInterested';
import { useCapabilitiesLink } from '../api/links';
import { maturityTranslationRef } from '../translations';
import { ShareBar } from '../ui/ShareBar';
import type { LinkToEntities } from './view/drillDown';

/** A capability with its place in the ranking. */
export interface RankedCapability extends CapabilityDemand {
  title: string;
  /** From 1, among all capabilities. */
  place: number;
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      '&:first-child': { borderTop: 'none' },
    },
    // Aligned with the title.
    checkbox: { alignSelf: 'flex-start', padding: theme.spacing(0.25, 0) },
    content: { flex: 1, minWidth: 0 },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    numbers: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 132px), 1fr))',
      gap: theme.spacing(0.5, 2),
      marginTop: theme.spacing(0.5),
    },
  }),
  { name: 'MaturityRankingItem' },
);

export interface RankingItemProps {
  capability: RankedCapability;
  /** The number of entities that fills a bar. */
  scale: number;
  isGiven: boolean;
  onGive: (isGiven: boolean) => void;
  linkToEntities: LinkToEntities;
}

/** A capability: what it would lift, who uses it, and its providers. */
export function RankingItem(props: RankingItemProps) {
  const { capability, scale, isGiven, onGive, linkToEntities } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { title, place, soleBlockerFor, bringsCloser, inUseBy } = capability;
  const numbers = [
    { demand: 'soleBlocker', ...soleBlockerFor },
    { demand: 'bringsCloser', ...bringsCloser },
    { demand: 'inUse', entities: inUseBy },
  ] as const;
  return (
    <li className={classes.root}>
      <Checkbox
        className={classes.checkbox}
        size="small"
        color="primary"
        checked={isGiven}
        onChange={event => onGive(event.target.checked)}
        inputProps={{ 'aria-label': t('ranking.give', { capability: title }) }}
      />
      <div className={classes.content}>
        <div className={classes.head}>
          <Typography variant="subtitle2" component="h3">
            {place}. {title}
          </Typography>
          <ProviderNames capability={capability} />
        </div>
        <div className={classes.numbers}>
          {numbers.map(number => (
            <DemandNumber
              key={number.demand}
              capability={capability}
              {...number}
              scale={scale}
              linkToEntities={linkToEntities}
            />
          ))}
        </div>
      </div>
    </li>
  );
}

const useNumberStyles = makeStyles(
  theme => ({
    root: { ...theme.typography.body2, minWidth: 0 },
    none: { color: theme.palette.text.secondary },
  }),
  { name: 'MaturityDemandNumber' },
);

interface DemandNumberProps {
  capability: RankedCapability;
  demand: DemandKind;
  entities: number;
  /** The number of their areas; absent for the use of a capability. */
  areas?: number;
  scale: number;
  linkToEntities: LinkToEntities;
}

/** The number of entities with a demand, as a link to them and as a bar. */
function DemandNumber(props: DemandNumberProps) {
  const { capability, demand, entities, areas, scale, linkToEntities } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useNumberStyles();
  const words = t(`ranking.${demand}`, { total: String(entities) });
  const hint = [
    t(`ranking.${demand}Hint`),
    ...(areas === undefined ? [] : [t('ranking.areas', { count: areas })]),
  ].join(', ');
  return (
    <div className={classes.root}>
      {entities > 0 ? (
        <Tooltip title={hint}>
          <Link
            to={linkToEntities({
              capability: capability.capabilityId,
              demand,
            })}
            aria-label={t('ranking.numberOf', {
              capability: capability.title,
              number: words,
            })}
          >
            {words}
          </Link>
        </Tooltip>
      ) : (
        <span className={classes.none}>{words}</span>
      )}
      <ShareBar share={entities / scale} striped={demand === 'inUse'} />
    </div>
  );
}

const useProviderStyles = makeStyles(
  theme => ({
    root: { ...theme.typography.body2, overflowWrap: 'anywhere' },
    missing: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      padding: theme.spacing(0, 0.75),
      border: `1px solid ${theme.palette.text.primary}`,
      borderRadius: theme.shape.borderRadius,
      fontWeight: 'bold',
    },
    icon: { fontSize: '1.15em' },
  }),
  { name: 'MaturityProviderNames' },
);

/** The providers of a capability, or a label that stands out if it has none. */
export function ProviderNames({
  capability,
}: {
  capability: Pick<RankedCapability, 'capabilityId' | 'providers' | 'title'>;
}) {
  const { capabilityId, providers, title } = capability;
  const capabilitiesLink = useCapabilitiesLink();
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useProviderStyles();
  return providers.length > 0 ? (
    <span className={classes.root}>
      {t('demand.offeredBy')}{' '}
      <EntityRefLinks entityRefs={providers} hideIcons />
    </span>
  ) : (
    <Link
      className={`${classes.root} ${classes.missing}`}
      to={capabilitiesLink(capabilityId)}
      aria-label={t('ranking.numberOf', {
        capability: title,
        number: t('demand.missing'),
      })}
    >
      <NotInterestedIcon className={classes.icon} aria-hidden="true" />
      {t('demand.missing')}
    </Link>
  );
}

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DemandKind } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import type { RankedCapability } from './useRanking';
import { maturityTranslationRef } from '../translations';
import { ShareBar } from '../ui/ShareBar';
import type { EntitiesHref } from './EntitiesHref';

const useStyles = makeStyles(
  theme => ({
    root: { ...theme.typography.body2, minWidth: 0 },
    none: { color: theme.palette.text.secondary },
  }),
  { name: 'MaturityDemandNumber' },
);

/** Props of {@link DemandNumber}. */
export interface DemandNumberProps {
  capability: RankedCapability;
  demand: DemandKind;
  entities: number;
  /** In how many areas of them; absent where it is not about areas. */
  areas?: number;
  /** The number that a full bar stands for. */
  scale: number;
  entitiesHref: EntitiesHref;
}

/** How many entities stand so to a capability, and the way to them. */
export function DemandNumber(props: DemandNumberProps) {
  const { capability, demand, entities, areas, scale, entitiesHref } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
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
            to={entitiesHref({
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

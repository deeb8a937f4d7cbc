import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityDisplayName,
  EntityRefLink,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import type { CapabilityProvider } from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../translations';
import { Time } from '../ui/Time';
import type { Decisions } from './useDecisions';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(0.5, 0),
      overflowWrap: 'anywhere',
    },
    why: { flex: '1 1 200px' },
    actions: { display: 'flex', gap: theme.spacing(1) },
  }),
  { name: 'MaturityProviderRow' },
);

export interface ProviderRowProps {
  provider: CapabilityProvider;
  status: 'offers' | 'found' | 'dismissed';
  /** The title of the capability. */
  capability: string;
  mayDecide: boolean;
  decisions: Decisions;
}

/** An entity that offers a capability or was found, with what to say of it. */
export function ProviderRow(props: ProviderRowProps) {
  const { provider, status, capability, mayDecide, decisions } = props;
  const { entityRef, decided } = provider;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const entity = useEntityPresentation(entityRef).primaryTitle;
  const names = { entity, capability };
  return (
    <li className={classes.root}>
      <EntityRefLink entityRef={entityRef} />
      <span className={classes.why}>
        <Why {...props} />
      </span>
      {mayDecide && (
        <span className={classes.actions}>
          {status === 'found' && (
            <Button
              size="small"
              variant="outlined"
              disabled={decisions.isPending}
              aria-label={t('capabilities.confirmOne', names)}
              onClick={() => decisions.decide([entityRef], 'confirmed')}
            >
              {t('capabilities.confirm')}
            </Button>
          )}
          {(status === 'found' ||
            (status === 'offers' && isFound(provider))) && (
            <Button
              size="small"
              disabled={decisions.isPending}
              aria-label={t('capabilities.dismissOne', names)}
              onClick={() => decisions.decide([entityRef], 'dismissed')}
            >
              {t('capabilities.dismiss')}
            </Button>
          )}
          {decided && (
            <Button
              size="small"
              disabled={decisions.isPending}
              aria-label={t('capabilities.withdrawOne', names)}
              onClick={() => decisions.withdraw(entityRef)}
            >
              {t('capabilities.withdraw')}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}

function isFound({ knownBy }: CapabilityProvider): boolean {
  return knownBy === 'found';
}

/** How it is known, or why it was found. */
function Why({ provider, status }: ProviderRowProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { knownBy, reason, decided } = provider;
  if (knownBy === 'annotation') return <>{t('capabilities.byAnnotation')}</>;
  const said =
    reason && t(`capabilities.${reason.field}`, { match: reason.match });
  if (!decided) {
    return (
      <>
        {status === 'found'
          ? said
          : t('capabilities.byFinding', { reason: said ?? '' })}
      </>
    );
  }
  return (
    <>
      {t(
        decided.decision === 'dismissed'
          ? 'capabilities.dismissedBy'
          : 'capabilities.byDecision',
        {
          by: <EntityDisplayName entityRef={decided.by} hideIcon />,
          time: <Time value={decided.at} />,
        },
      )}
      {said && `, ${said}`}
    </>
  );
}

import { CopyTextButton, Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  type CapabilityOffer,
  type Model,
  PROVIDES_CAPABILITIES_ANNOTATION,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { failureReason } from '../api/errors';
import { capabilityHash, useEntitiesLink } from '../api/links';
import { maturityTranslationRef } from '../translations';
import { Collapsible } from '../ui/Collapsible';
import { Panel, SmallHeading } from '../ui/Panel';
import { ShowAll, useShowAll } from '../ui/ShowAll';
import { useHashFocus } from '../ui/useHashFocus';
import { ProviderRow } from './ProviderRow';
import { useDecisions } from './useDecisions';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    numbers: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
    },
    all: { alignSelf: 'flex-start' },
    code: { display: 'flex', alignItems: 'center', overflowWrap: 'anywhere' },
  }),
  { name: 'MaturityCapabilityPanel' },
);

export interface CapabilityPanelProps {
  model: Model;
  offer: CapabilityOffer;
  /** Whether the user may confirm and dismiss providers. */
  mayDecide: boolean;
}

/** A capability: who offers it, who was found, and who uses it. */
export function CapabilityPanel(props: CapabilityPanelProps) {
  const { model, offer, mayDecide } = props;
  const { capabilityId, providers, suggestions, dismissed, inUseBy } = offer;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const focusRef = useHashFocus<HTMLElement>(capabilityHash(capabilityId));
  const entitiesLink = useEntitiesLink();
  const decisions = useDecisions(capabilityId);
  const known = model.capabilities.find(({ id }) => id === capabilityId);
  const title = known?.title ?? capabilityId;
  const offering = useShowAll(providers);
  const found = useShowAll(suggestions);
  const row = { capability: title, mayDecide, decisions };
  return (
    <Panel title={title} hint={known?.text} focusRef={focusRef}>
      <div className={classes.numbers}>
        {inUseBy > 0 ? (
          <Link
            to={entitiesLink({ capability: capabilityId, demand: 'inUse' })}
          >
            {t('capabilities.inUseBy', { count: inUseBy })}
          </Link>
        ) : (
          <span>{t('capabilities.inUseBy', { count: inUseBy })}</span>
        )}
        <Link
          to={entitiesLink({
            capability: capabilityId,
            demand: 'bringsCloser',
          })}
          aria-label={t('capabilities.demandOf', { capability: title })}
        >
          {t('capabilities.demand')}
        </Link>
      </div>
      {providers.length > 0 ? (
        <>
          <SmallHeading>{t('capabilities.offeredBy')}</SmallHeading>
          <ul className={classes.list}>
            {offering.shown.map(provider => (
              <ProviderRow
                key={provider.entityRef}
                provider={provider}
                status="offers"
                {...row}
              />
            ))}
          </ul>
          <ShowAll items={offering} />
        </>
      ) : (
        <Typography variant="body2">{t('capabilities.missing')}</Typography>
      )}
      {suggestions.length > 0 && (
        <>
          <SmallHeading>
            {t('capabilities.found', { count: offer.totalSuggestions })}
          </SmallHeading>
          <ul className={classes.list}>
            {found.shown.map(provider => (
              <ProviderRow
                key={provider.entityRef}
                provider={provider}
                status="found"
                {...row}
              />
            ))}
          </ul>
          <ShowAll items={found} />
          {mayDecide && suggestions.length > 1 && (
            <Button
              className={classes.all}
              size="small"
              variant="outlined"
              disabled={decisions.isPending}
              aria-label={t('capabilities.confirmAllOf', {
                total: String(suggestions.length),
                capability: title,
              })}
              onClick={() =>
                decisions.decide(
                  suggestions.map(({ entityRef }) => entityRef),
                  'confirmed',
                )
              }
            >
              {t('capabilities.confirmAll', {
                total: String(suggestions.length),
              })}
            </Button>
          )}
        </>
      )}
      {decisions.error && (
        <Typography role="alert" variant="body2">
          {t('capabilities.failed', {
            message: failureReason(decisions.error),
          })}
        </Typography>
      )}
      {dismissed.length > 0 && (
        <Collapsible
          title={t('capabilities.dismissed', { count: dismissed.length })}
        >
          <ul className={classes.list}>
            {dismissed.map(provider => (
              <ProviderRow
                key={provider.entityRef}
                provider={provider}
                status="dismissed"
                {...row}
              />
            ))}
          </ul>
        </Collapsible>
      )}
      {providers.length === 0 && <Declaration capabilityId={capabilityId} />}
    </Panel>
  );
}

/** How to declare a provider in the catalog. */
function Declaration({ capabilityId }: { capabilityId: string }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const text = `${PROVIDES_CAPABILITIES_ANNOTATION}: ${capabilityId}`;
  return (
    <Collapsible title={t('capabilities.declare')}>
      <Typography variant="body2">{t('capabilities.declareHint')}</Typography>
      <div className={classes.code}>
        <code>{text}</code>
        <CopyTextButton
          text={text}
          tooltipText={t('capabilities.copied')}
          aria-label={t('capabilities.copy')}
        />
      </div>
    </Collapsible>
  );
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  ResolvedCapability,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import type { Providers } from '../../hooks/useProviders';
import { maturityTranslationRef } from '../../translations';
import { CapabilityStatusLabel, ProviderList } from '../Capability';
import { Fold } from '../Fold';

/** Props of {@link NeededCapability}. */
export interface NeededCapabilityProps {
  model: Model;
  capability: ResolvedCapability;
  providers: Providers;
}

/** A capability that a step needs, and who offers it. */
export function NeededCapability(props: NeededCapabilityProps) {
  const { model, capability, providers } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { capabilityId, status } = capability;
  const title = model.capabilities.find(({ id }) => id === capabilityId)?.title;
  const count = capability.providers.length;
  // What is in use already is nothing to look for.
  const list = <ProviderList capability={capability} providers={providers} />;
  return (
    <div>
      <Typography variant="body2">
        {t('capability.needs', { capability: title ?? capabilityId })}
        {' · '}
        <CapabilityStatusLabel status={status} />
      </Typography>
      {status === 'in-use' && count > 0 ? (
        <Fold title={t('provider.count', { count })}>{list}</Fold>
      ) : (
        list
      )}
    </div>
  );
}

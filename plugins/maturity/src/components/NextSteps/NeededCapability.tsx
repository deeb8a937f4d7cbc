import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  ResolvedCapability,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import type { Providers } from '../../hooks/useProviders';
import { maturityTranslationRef } from '../../translations';
import { CapabilityStatusLabel, ProviderList } from '../Capability';

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
  return (
    <div>
      <Typography variant="body2">
        {t('capability.needs', { capability: title ?? capabilityId })}
        {' · '}
        <CapabilityStatusLabel status={status} />
      </Typography>
      <ProviderList capability={capability} providers={providers} />
    </div>
  );
}

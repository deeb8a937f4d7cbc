import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  ResolvedCapability,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import type { Providers } from '../api/useProviders';
import { maturityTranslationRef } from '../translations';
import { CapabilityStatusLabel } from '../ui/CapabilityStatusLabel';
import { ProviderList } from '../ui/Providers';
import { Collapsible } from '../ui/Collapsible';

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
  const needs = (
    <>
      {t('capability.needs', { capability: title ?? capabilityId })}
      {' · '}
      <CapabilityStatusLabel status={status} />
    </>
  );
  const list = <ProviderList capability={capability} providers={providers} />;
  // What is in use already is nothing to look for.
  return status === 'in-use' && capability.providers.length > 0 ? (
    <Collapsible title={needs}>{list}</Collapsible>
  ) : (
    <div>
      <Typography variant="body2">{needs}</Typography>
      {list}
    </div>
  );
}

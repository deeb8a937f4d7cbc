import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  type EntityReport,
  type Model,
  type RecommendedCapability,
  recommendCapabilities,
  stepsOf,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { failureReason } from '../api/errors';
import { type Providers, useProviders } from '../api/useProviders';
import { maturityTranslationRef } from '../translations';
import { useAreaPath } from '../ui/areaPath';
import { CapabilityStatusLabel } from '../ui/CapabilityStatusLabel';
import { Findings } from '../ui/Findings';
import { Panel } from '../ui/Panel';
import { ProviderList } from '../ui/Providers';
import { ShowAll, useShowAll } from '../ui/ShowAll';
import { AreaLink } from './DoNext';

/** How many capabilities are shown initially. */
const FIRST_CAPABILITIES = 4;

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': { padding: theme.spacing(1, 0) },
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
  }),
  { name: 'MaturityRecommendedCapabilities' },
);

export interface RecommendedCapabilitiesProps {
  model: Model;
  report: EntityReport;
  /** The aspect whose next levels need them, or null for all. */
  aspectId: string | null;
}

/**
 * The platform capabilities that an entity's next levels need: whether it uses
 * them, who offers them, and what they help with.
 */
export function RecommendedCapabilities(props: RecommendedCapabilitiesProps) {
  const { model, report, aspectId } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const providers = useProviders(report);
  const aspect = model.aspects.find(({ id }) => id === aspectId);
  const items = useShowAll(
    recommendCapabilities(stepsOf(model, report, aspect?.id ?? null)),
    FIRST_CAPABILITIES,
  );
  return (
    <Panel title={t('capability.recommended')}>
      {items.total === 0 && (
        <Typography>{t('capability.noneRecommended')}</Typography>
      )}
      <ul className={classes.list} aria-label={t('capability.recommended')}>
        {items.shown.map(capability => (
          <Capability
            key={capability.capabilityId}
            model={model}
            capability={capability}
            providers={providers}
          />
        ))}
      </ul>
      <ShowAll items={items} />
      {providers.error && (
        <Typography variant="body2" role="alert">
          {t('provider.failed', { message: failureReason(providers.error) })}
        </Typography>
      )}
      {report.someHidden && (
        <Typography variant="body2">{t('plan.hidden')}</Typography>
      )}
    </Panel>
  );
}

interface CapabilityProps {
  model: Model;
  capability: RecommendedCapability;
  providers: Providers;
}

function Capability({ model, capability, providers }: CapabilityProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const areaPath = useAreaPath(model);
  const { capabilityId, status, areaIds, parts } = capability;
  const known = model.capabilities.find(({ id }) => id === capabilityId);
  const area = <AreaLink areaId={areaIds[0]}>{areaPath(areaIds[0])}</AreaLink>;
  return (
    <li>
      <div className={classes.head}>
        <Typography variant="subtitle2" component="span" title={known?.text}>
          {known?.title ?? capabilityId}
        </Typography>
        <Typography variant="body2" component="span">
          <CapabilityStatusLabel status={status} />
        </Typography>
      </div>
      <ProviderList capability={capability} providers={providers} />
      {capability.findings && <Findings findings={capability.findings} />}
      {parts && (
        <Typography variant="body2">
          {t('capability.parts', {
            using: String(parts.using),
            total: String(parts.total),
          })}
        </Typography>
      )}
      <Typography variant="body2" component="div">
        {areaIds.length === 1
          ? t('capability.helps', { area })
          : t('capability.helpsMore', { area, count: areaIds.length - 1 })}
      </Typography>
    </li>
  );
}

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  Recommendation,
  ResolvedCapability,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Providers } from '../api/useProviders';
import { maturityTranslationRef } from '../translations';
import { CapabilityStatusLabel } from '../ui/CapabilityStatusLabel';
import { Findings } from '../ui/Findings';
import { SmallHeading } from '../ui/Panel';
import { ProviderList } from '../ui/Providers';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1.5),
    },
    item: {
      display: 'grid',
      gap: theme.spacing(0.5),
      paddingLeft: theme.spacing(1.5),
      borderLeft: `3px solid ${theme.palette.divider}`,
    },
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
      justifyContent: 'space-between',
    },
  }),
  { name: 'MaturityCapabilityList' },
);

export interface CapabilityListProps {
  model: Model;
  recommendation: Recommendation;
  providers: Providers;
}

/** The capabilities that the next level of an area needs, with providers. */
export function CapabilityList(props: CapabilityListProps) {
  const { model, recommendation, providers } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { capabilities } = recommendation;
  if (capabilities.length === 0) {
    return null;
  }
  return (
    <div>
      <SmallHeading>
        {t('capability.title', { count: capabilities.length })}
      </SmallHeading>
      <ul className={classes.list}>
        {capabilities.map(capability => (
          <CapabilityItem
            key={capability.capabilityId}
            model={model}
            capability={capability}
            providers={providers}
          />
        ))}
      </ul>
    </div>
  );
}

interface CapabilityItemProps {
  model: Model;
  capability: ResolvedCapability;
  providers: Providers;
}

function CapabilityItem(props: CapabilityItemProps) {
  const { model, capability, providers } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { capabilityId, status, parts } = capability;
  const known = model.capabilities.find(({ id }) => id === capabilityId);
  const projects = model.projects
    .filter(({ id }) => known?.projects.includes(id))
    .map(({ title }) => title);
  return (
    <li className={classes.item}>
      <Typography component="div" className={classes.title}>
        <span>{known?.title ?? capabilityId}</span>
        <CapabilityStatusLabel status={status} />
      </Typography>
      {known && <Typography variant="body2">{known.text}</Typography>}
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
      {status === 'missing' && projects.length > 0 && (
        <Typography variant="body2">
          {t('capability.projects', { projects: projects.join(', ') })}
        </Typography>
      )}
      {status === 'missing' &&
        known?.links.map(({ title, url }) => (
          <Typography key={url} variant="body2">
            <Link to={url}>{t('capability.readOn', { title })}</Link>
          </Typography>
        ))}
    </li>
  );
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ResolvedCapability } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Providers } from '../api/useProviders';
import { maturityTranslationRef } from '../translations';
import { Provider } from './Provider';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(0.5),
    },
  }),
  { name: 'MaturityProviderList' },
);

/** Props of {@link ProviderList}. */
export interface ProviderListProps {
  capability: ResolvedCapability;
  providers: Providers;
}

/** Who offers a capability, or that nobody does. */
export function ProviderList({ capability, providers }: ProviderListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  if (capability.providers.length === 0) {
    return capability.status === 'missing' ? (
      <Typography variant="body2">{t('capability.nobody')}</Typography>
    ) : null;
  }
  return (
    <ul className={classes.list}>
      {capability.providers.map(entityRef => (
        <li key={entityRef}>
          <Provider entityRef={entityRef} entity={providers.get(entityRef)} />
        </li>
      ))}
    </ul>
  );
}

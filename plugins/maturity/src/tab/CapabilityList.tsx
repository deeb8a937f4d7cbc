import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  Recommendation,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import type { Providers } from '../api/useProviders';
import { maturityTranslationRef } from '../translations';
import { SmallHeading } from '../ui/Panel';
import { CapabilityItem } from './CapabilityItem';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'MaturityCapabilityList' },
);

/** Props of {@link CapabilityList}. */
export interface CapabilityListProps {
  model: Model;
  recommendation: Recommendation;
  providers: Providers;
}

/** What the next level of an area needs of a platform. */
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

import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityRefLink,
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { ProviderLinks } from './ProviderLinks';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 2),
    },
  }),
  { name: 'MaturityProvider' },
);

/** Props of {@link Provider}. */
export interface ProviderProps {
  entityRef: string;
  /** What the catalog says of it, once it has. */
  entity?: Entity;
}

/** One provider: who owns it, and where to go on. */
export function Provider({ entityRef, entity }: ProviderProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const owners = entity ? getEntityRelations(entity, RELATION_OWNED_BY) : [];
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      <EntityRefLink entityRef={entity ?? entityRef} />
      {owners.length > 0 && (
        <span>
          {t('provider.owner', {
            owner: <EntityRefLinks entityRefs={owners} hideIcons />,
          })}
        </span>
      )}
      {entity && <ProviderLinks entity={entity} />}
    </Typography>
  );
}

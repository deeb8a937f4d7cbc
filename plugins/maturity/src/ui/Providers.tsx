import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ResolvedCapability } from '@cnmm/backstage-plugin-maturity-common';
import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useCapabilitiesLink } from '../api/links';
import { emailOf, type Providers } from '../api/useProviders';
import { maturityTranslationRef } from '../translations';
import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  EntityRefLink,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { docsRouteRef, templateRouteRef } from '../routes';
import { isWebAddress } from './isWebAddress';
import { RelatedEntities } from './RelatedEntity';

const useProviderListStyles = makeStyles(
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

export interface ProviderListProps {
  capability: ResolvedCapability;
  providers: Providers;
}

/** The providers of a capability, or a note that there are none. */
export function ProviderList({ capability, providers }: ProviderListProps) {
  const capabilitiesLink = useCapabilitiesLink();
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useProviderListStyles();
  if (capability.providers.length === 0) {
    return capability.status === 'missing' ? (
      <Typography variant="body2">
        {t('capability.nobody')}{' '}
        <Link underline="always" to={capabilitiesLink(capability.capabilityId)}>
          {t('capability.who')}
        </Link>
      </Typography>
    ) : null;
  }
  return (
    <ul className={classes.list}>
      {capability.providers.map(entityRef => (
        <li key={entityRef}>
          <Provider
            entityRef={entityRef}
            providers={providers}
            isDependency={capability.dependsOn?.includes(entityRef)}
          />
        </li>
      ))}
    </ul>
  );
}

const useProviderStyles = makeStyles(
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

export interface ProviderProps {
  entityRef: string;
  providers: Providers;
  /** Whether the catalog says that the entity in question depends on it. */
  isDependency?: boolean;
}

/** A provider with its owners, how to reach them, and its links. */
export function Provider(props: ProviderProps) {
  const { entityRef, providers, isDependency = false } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useProviderStyles();
  const entity = providers.get(entityRef);
  const owners = entity ? getEntityRelations(entity, RELATION_OWNED_BY) : [];
  const contacts = owners.flatMap(owner => {
    const email = emailOf(providers.get(stringifyEntityRef(owner)));
    return email ? [email] : [];
  });
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      <EntityRefLink entityRef={entity ?? entityRef} />
      {isDependency && <span>{t('provider.dependency')}</span>}
      {owners.length > 0 && (
        <span>
          {t('provider.owner', {
            owner: (
              <RelatedEntities
                entityRefs={owners}
                notInCatalog={providers.isMissing}
              />
            ),
          })}
        </span>
      )}
      {contacts.map(email => (
        <MuiLink key={email} href={`mailto:${email}`}>
          {email}
        </MuiLink>
      ))}
      {entity && <ProviderLinks entity={entity} />}
    </Typography>
  );
}

const TECHDOCS_ANNOTATION = 'backstage.io/techdocs-ref';

/** The provider's template and docs, or its own links where it has no docs. */
export function ProviderLinks({ entity }: { entity: Entity }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const docsLink = useRouteRef(docsRouteRef);
  const templateLink = useRouteRef(templateRouteRef);
  const { kind, metadata } = entity;
  const { name, namespace = 'default', annotations, links = [] } = metadata;
  const provider = metadata.title ?? name;
  const docs =
    annotations?.[TECHDOCS_ANNOTATION] &&
    docsLink?.({ namespace, kind: kind.toLowerCase(), name });
  const template =
    kind.toLowerCase() === 'template' &&
    templateLink?.({ namespace, templateName: name });
  return (
    <>
      {template && (
        <Link to={template} aria-label={t('provider.templateOf', { provider })}>
          {t('provider.template')}
        </Link>
      )}
      {docs ? (
        <Link to={docs} aria-label={t('provider.docsOf', { provider })}>
          {t('provider.docs')}
        </Link>
      ) : (
        links
          .filter(({ url }) => isWebAddress(url))
          .map(({ url, title }) => (
            <Link key={url} to={url} target="_blank" rel="noopener noreferrer">
              {title ?? url}
            </Link>
          ))
      )}
    </>
  );
}

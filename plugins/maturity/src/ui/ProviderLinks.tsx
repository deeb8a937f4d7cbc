import type { Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { docsRouteRef, templateRouteRef } from '../routes';
import { maturityTranslationRef } from '../translations';
import { isWebAddress } from './isWebAddress';

const TECHDOCS_ANNOTATION = 'backstage.io/techdocs-ref';

/** Where to go on from a provider: its template, its docs, else its links. */
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

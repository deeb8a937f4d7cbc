import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import type { RollupGroup } from '@cnmm/backstage-plugin-maturity-common';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import { Fragment } from 'react';
import { maturityTranslationRef } from '../translations';

export interface RelatedEntityProps {
  entityRef: string;
  /** How to call it; by default, as the catalog does. */
  title?: string;
  /** True if it is only named by others. */
  notInCatalog?: boolean;
}

/**
 * An owner, system or domain: a link to its page or, if it is not in the
 * catalog and so has none, its name and a note.
 */
export function RelatedEntity(props: RelatedEntityProps) {
  const { entityRef, title, notInCatalog = false } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  if (!notInCatalog) {
    return (
      <EntityRefLink entityRef={entityRef} hideIcon>
        {title}
      </EntityRefLink>
    );
  }
  return (
    <span>
      {t('relation.notInCatalog', {
        name: title ?? (
          <EntityDisplayName entityRef={entityRef} hideIcon disableTooltip />
        ),
      })}
    </span>
  );
}

export interface RelatedEntitiesProps {
  entityRefs: CompoundEntityRef[];
  notInCatalog: (entityRef: string) => boolean;
}

/** Several owners, systems or domains. */
export function RelatedEntities(props: RelatedEntitiesProps) {
  const { entityRefs, notInCatalog } = props;
  return (
    <>
      {entityRefs.map(stringifyEntityRef).map((entityRef, index) => (
        <Fragment key={entityRef}>
          {index > 0 && ', '}
          <RelatedEntity
            entityRef={entityRef}
            notInCatalog={notInCatalog(entityRef)}
          />
        </Fragment>
      ))}
    </>
  );
}

/** Returns the title of a group, with a note if it is not in the catalog. */
export function useGroupTitle(): (group: RollupGroup) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  return ({ title, notInCatalog }) =>
    notInCatalog ? t('relation.notInCatalog', { name: title }) : title;
}

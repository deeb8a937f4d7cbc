import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { LinkButton } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityDisplayName,
  EntityRefLinks,
  entityRouteParams,
} from '@backstage/plugin-catalog-react';
import { isSubmittable } from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import type { PropsWithChildren } from 'react';
import { maturityApiRef } from '../api';
import { useModelLink } from '../api/links';
import { draftQuery } from '../api/queries';
import { useMayAssess } from '../api/useMayAssess';
import { useModel } from '../api/useModel';
import { assessRouteRef } from '../routes';
import { maturityTranslationRef } from '../translations';

export interface AssessButtonProps {
  entity: Entity;
  /** Full refs of the owners that are in the catalog. */
  owners: string[];
}

/**
 * Links to the assessment form, or says whom to ask if the user may not assess
 * the entity. The children are the label unless there is a draft to continue.
 */
export function AssessButton(props: PropsWithChildren<AssessButtonProps>) {
  const { entity, owners, children } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const assessLink = useRouteRef(assessRouteRef);
  const modelLink = useModelLink();
  const entityRef = stringifyEntityRef(entity);
  const mayAssess = useMayAssess(entityRef);
  const hasDraft = useDraftInProgress(entityRef, {
    enabled: mayAssess === 'yes',
  });
  if (mayAssess === 'no') {
    return (
      <Typography variant="body2">
        {owners.length > 0
          ? t('tab.ask', {
              owners: <EntityRefLinks entityRefs={owners} hideIcons />,
            })
          : t('tab.mayNotAssess', {
              entity: (
                <EntityDisplayName entityRef={entity} hideIcon disableTooltip />
              ),
            })}
      </Typography>
    );
  }
  return (
    <LinkButton
      // LinkButton has the role of a button, but this one navigates.
      role="link"
      to={modelLink(assessLink(entityRouteParams(entity)))}
      color="primary"
      variant="contained"
      disabled={mayAssess === 'loading'}
    >
      {hasDraft ? t('tab.continue') : children}
    </LinkButton>
  );
}

/** Whether an entity has a draft to submit; false while that is unknown. */
function useDraftInProgress(
  entityRef: string,
  { enabled }: { enabled: boolean },
): boolean {
  const api = useApi(maturityApiRef);
  const model = useModel();
  const { data, isFetching } = useQuery({
    ...draftQuery(api, entityRef, model.data?.id ?? ''),
    enabled: enabled && model.data !== undefined,
    // A submit or a discard makes the cached draft outdated.
    refetchOnMount: 'always',
  });
  return !isFetching && data !== undefined && isSubmittable(data);
}

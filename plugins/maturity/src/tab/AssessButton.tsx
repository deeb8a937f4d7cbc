import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityDisplayName,
  entityRouteParams,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { PropsWithChildren } from 'react';
import { useDraftInProgress } from './useDraftInProgress';
import { useMayAssess } from '../api/useMayAssess';
import { useModelLink } from '../api/links';
import { assessRouteRef } from '../routes';
import { maturityTranslationRef } from '../translations';

/** Props of {@link AssessButton}. */
export interface AssessButtonProps {
  entity: Entity;
}

/**
 * The way to the assessment of an entity, or why there is none. Its children
 * name it, unless there is a draft to go on with.
 */
export function AssessButton(props: PropsWithChildren<AssessButtonProps>) {
  const { entity, children } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const assessLink = useRouteRef(assessRouteRef);
  const modelLink = useModelLink();
  const entityRef = stringifyEntityRef(entity);
  const mayAssess = useMayAssess(entityRef);
  const isBegun = useDraftInProgress(entityRef, {
    enabled: mayAssess === 'yes',
  });
  if (mayAssess === 'no') {
    return (
      <Typography variant="body2">
        {t('tab.mayNotAssess', {
          entity: (
            <EntityDisplayName entityRef={entity} hideIcon disableTooltip />
          ),
        })}
      </Typography>
    );
  }
  return (
    <LinkButton
      // It goes somewhere; a button would do something here.
      role="link"
      to={modelLink(assessLink(entityRouteParams(entity)))}
      color="primary"
      variant="contained"
      disabled={mayAssess === 'loading'}
    >
      {isBegun ? t('tab.continue') : children}
    </LinkButton>
  );
}

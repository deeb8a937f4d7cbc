import type { Entity } from '@backstage/catalog-model';
import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteParams } from '@backstage/plugin-catalog-react';
import type { PropsWithChildren } from 'react';
import { assessRouteRef } from '../../routes';

/** Props of {@link AssessButton}. */
export interface AssessButtonProps {
  entity: Entity;
}

/** The way to the assessment of an entity. */
export function AssessButton(props: PropsWithChildren<AssessButtonProps>) {
  const assessLink = useRouteRef(assessRouteRef);
  return (
    <LinkButton
      // It goes somewhere; a button would do something here.
      role="link"
      to={assessLink(entityRouteParams(props.entity))}
      color="primary"
      variant="contained"
    >
      {props.children}
    </LinkButton>
  );
}

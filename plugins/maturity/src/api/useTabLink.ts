import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useModelLink } from './useModelLink';

/** The path of the Maturity tab on the page of an entity, for this model. */
export function useTabLink(entityRef: string): string {
  const modelLink = useModelLink();
  return modelLink(`${useEntityRefLink()(entityRef)}/maturity`);
}

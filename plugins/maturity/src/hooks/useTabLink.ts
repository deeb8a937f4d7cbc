import { useEntityRefLink } from '@backstage/plugin-catalog-react';

/** The path of the Maturity tab on the page of an entity. */
export function useTabLink(entityRef: string): string {
  return `${useEntityRefLink()(entityRef)}/maturity`;
}

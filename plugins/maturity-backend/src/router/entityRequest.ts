import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { EntityRequest } from '../services';

/** What every request about one entity has in its path and query. */
interface PathAndQuery {
  params: { kind: string; namespace: string; name: string };
  query: { model?: string };
}

/** Whom a request is about, by which model, and in whose name. */
export function entityRequestOf(
  { params, query }: PathAndQuery,
  credentials: BackstageCredentials,
): EntityRequest {
  const { kind, namespace, name } = params;
  return { entity: { kind, namespace, name }, model: query.model, credentials };
}

import type { ApiRouter } from '@backstage/backend-openapi-utils';
import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  FULL_ENTITY_REF_HINT,
  parseFullEntityRef,
} from '@cnmm/backstage-plugin-maturity-common';
import type { spec } from '../schema/openapi.generated';
import type { EntityRequest } from '../services';

/** A router whose handlers are typed by the OpenAPI document. */
export type MaturityRouter = ApiRouter<typeof spec>;

/** The number of items on a page if the request does not say. */
export const DEFAULT_LIMIT = 100;

/** The path and query of any request about one entity. */
export interface EntityPathAndQuery {
  params: { kind: string; namespace: string; name: string };
  query: { model?: string };
}

/**
 * Describes which entity a request is about, for which model, and who sends
 * it.
 */
export function entityRequestOf(
  { params: { kind, namespace, name }, query: { model } }: EntityPathAndQuery,
  credentials: BackstageCredentials,
): EntityRequest {
  return { entity: { kind, namespace, name }, model, credentials };
}

/** The full entity ref of the user who sends a request, in lower case. */
export function userRefOf({
  principal,
}: BackstageCredentials<BackstageUserPrincipal>): string {
  return principal.userEntityRef.toLocaleLowerCase('en-US');
}

/**
 * The entity refs of a query parameter, as they are stored.
 *
 * @throws InputError naming the parameter and the ref
 */
export function entityRefsOf(
  parameter: string,
  values: string[] | undefined,
): string[] | undefined {
  return values?.map(value => entityRefOf(parameter, value));
}

/**
 * The entity ref of a field or parameter, as it is stored.
 *
 * @throws InputError naming the field and the ref
 */
export function entityRefOf(field: string, value: string): string {
  const entityRef = parseFullEntityRef(value);
  if (entityRef !== undefined) return entityRef;
  throw new InputError(
    `${field}: ${JSON.stringify(value)} ${FULL_ENTITY_REF_HINT}`,
  );
}

/** Kinds as they are stored, which is in lower case. */
export function lowerCase(values: string[] | undefined): string[] | undefined {
  return values?.map(value => value.toLocaleLowerCase('en-US'));
}

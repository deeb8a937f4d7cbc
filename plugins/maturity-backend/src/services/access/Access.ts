import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { EntityReader, EntityRequest } from '../reports/EntityReader';
import type { Visibility } from './Visibility';

/** Checks the permissions of callers. */
export class Access {
  readonly #permissions: PermissionsService;
  readonly #reader: Pick<EntityReader, 'find'>;
  readonly #visibility: Pick<Visibility, 'decisionFor'>;

  constructor(options: {
    permissions: PermissionsService;
    reader: Pick<EntityReader, 'find'>;
    visibility: Pick<Visibility, 'decisionFor'>;
  }) {
    this.#permissions = options.permissions;
    this.#reader = options.reader;
    this.#visibility = options.visibility;
  }

  /**
   * Requires a permission.
   *
   * @throws NotAllowedError naming the permission
   */
  async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [[{ result }]] = await Promise.all([
      this.#permissions.authorize([{ permission }], { credentials }),
      // Every read that follows needs this decision; ask for it in parallel.
      this.#visibility.decisionFor(credentials),
    ]);
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`Missing the permission ${permission.name}`);
    }
  }

  /**
   * Requires a permission on one entity.
   *
   * @throws NotAllowedError naming the permission and the entity
   * @throws NotFoundError if the caller may not see the entity: a refusal would
   * reveal that it exists
   */
  async requireOn(
    permission: ResourcePermission<'catalog-entity'>,
    request: EntityRequest,
  ): Promise<void> {
    const resourceRef = stringifyEntityRef(request.entity);
    const { credentials } = request;
    const [[{ result }]] = await Promise.all([
      this.#permissions.authorize([{ permission, resourceRef }], {
        credentials,
      }),
      this.#visibility.decisionFor(credentials),
    ]);
    if (result !== AuthorizeResult.ALLOW) {
      await this.#reader.find(request);
      throw new NotAllowedError(
        `Missing the permission ${permission.name} on ${resourceRef}`,
      );
    }
  }
}

/**
 * The interface of a service, which the service and the decorator that checks
 * permissions have in common.
 */
export type ServiceInterface<Service> = Pick<Service, keyof Service>;

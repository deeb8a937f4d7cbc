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

/** Asks whether callers may do what they want to do. */
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

  /** @throws NotAllowedError naming the permission */
  async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [[{ result }]] = await Promise.all([
      this.#permissions.authorize([{ permission }], { credentials }),
      // Whatever is read after this asks for it: it need not wait till then.
      this.#visibility.decisionFor(credentials),
    ]);
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`You do not have ${permission.name}`);
    }
  }

  /**
   * As {@link Access.require}, on one entity.
   *
   * @throws NotFoundError where the entity is not there for the caller: a
   * refusal would tell that there is such an entity
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
        `You do not have ${permission.name} on ${resourceRef}`,
      );
    }
  }
}

/**
 * The interface of a service, which the service and the decorator that checks
 * permissions have in common.
 */
export type ServiceInterface<Service> = Pick<Service, keyof Service>;

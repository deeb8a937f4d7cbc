import {
  maturityTargetWritePermission,
  type Target,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Access, ServiceInterface } from '../access/Access';
import type { EntityRequest } from '../reports/EntityReader';
import type { TargetChange, TargetService } from './TargetService';

/** Requires permission to set targets on the entity. */
export class AuthorizedTargetService
  implements ServiceInterface<TargetService>
{
  readonly #targets: ServiceInterface<TargetService>;
  readonly #access: Access;

  constructor(targets: ServiceInterface<TargetService>, access: Access) {
    this.#targets = targets;
    this.#access = access;
  }

  async set(request: EntityRequest, change: TargetChange): Promise<Target> {
    await this.#access.requireOn(maturityTargetWritePermission, request);
    return this.#targets.set(request, change);
  }

  async remove(request: EntityRequest, aspectId: string): Promise<void> {
    await this.#access.requireOn(maturityTargetWritePermission, request);
    await this.#targets.remove(request, aspectId);
  }
}

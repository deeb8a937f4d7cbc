import {
  maturityAdminPermission,
  type OrphanedAnswers,
  type ReattachResult,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';
import type { Access, ServiceInterface } from '../access/Access';
import type {
  OrphanService,
  OrphansRequest,
  ReattachRequest,
} from './OrphanService';

/** Requires the administrator permission to see and move orphaned answers. */
export class AuthorizedOrphanService
  implements ServiceInterface<OrphanService>
{
  readonly #orphans: ServiceInterface<OrphanService>;
  readonly #access: Access;

  constructor(orphans: ServiceInterface<OrphanService>, access: Access) {
    this.#orphans = orphans;
    this.#access = access;
  }

  async list(request: OrphansRequest): Promise<Page<OrphanedAnswers>> {
    await this.#access.require(maturityAdminPermission, request.credentials);
    return this.#orphans.list(request);
  }

  async reattach(request: ReattachRequest): Promise<ReattachResult> {
    await this.#access.require(maturityAdminPermission, request.credentials);
    return this.#orphans.reattach(request);
  }
}

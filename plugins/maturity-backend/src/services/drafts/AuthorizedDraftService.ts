import {
  type Draft,
  type DraftArea,
  maturityAssessmentWritePermission,
  maturityReportReadPermission,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Access, ServiceInterface } from '../access/Access';
import type { EntityRequest } from '../reports/EntityReader';
import type { DraftService, DraftWrite, ExpectedVersion } from './DraftService';

/**
 * Requires permission to assess the entity for edits, and permission to read
 * reports for reads.
 */
export class AuthorizedDraftService implements ServiceInterface<DraftService> {
  readonly #drafts: ServiceInterface<DraftService>;
  readonly #access: Access;

  constructor(drafts: ServiceInterface<DraftService>, access: Access) {
    this.#drafts = drafts;
    this.#access = access;
  }

  async get(request: EntityRequest): Promise<Draft> {
    const { credentials } = request;
    await this.#access.require(maturityReportReadPermission, credentials);
    return this.#drafts.get(request);
  }

  async write(request: EntityRequest, change: DraftWrite): Promise<DraftArea> {
    await this.#access.requireOn(maturityAssessmentWritePermission, request);
    return this.#drafts.write(request, change);
  }

  async discard(
    request: EntityRequest,
    versions: ExpectedVersion,
  ): Promise<void> {
    await this.#access.requireOn(maturityAssessmentWritePermission, request);
    await this.#drafts.discard(request, versions);
  }
}

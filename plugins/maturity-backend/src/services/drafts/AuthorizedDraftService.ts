import {
  maturityAssessmentWritePermission,
  maturityReportReadPermission,
  type Draft,
  type DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';
import type { DraftService, DraftWrite } from './DraftService';
import type { EntityRequest } from '../reports/EntityReader';
import type { Access, ServiceInterface } from '../access/Access';

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

  async discard(request: EntityRequest): Promise<void> {
    await this.#access.requireOn(maturityAssessmentWritePermission, request);
    await this.#drafts.discard(request);
  }
}

import {
  maturityAssessmentWritePermission,
  maturityReportReadPermission,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  AssessmentPage,
  AssessmentWithChanges,
  SubmitResult,
} from '@cnmm/backstage-plugin-maturity-common/client';
import type { Access, ServiceInterface } from '../access/Access';
import type { EntityRequest } from '../reports/EntityReader';
import type { AssessmentService, DraftSubmission } from './AssessmentService';

/**
 * Requires permission to assess the entity for submits, and permission to read
 * reports for the history.
 */
export class AuthorizedAssessmentService
  implements ServiceInterface<AssessmentService>
{
  readonly #assessments: ServiceInterface<AssessmentService>;
  readonly #access: Access;

  constructor(
    assessments: ServiceInterface<AssessmentService>,
    access: Access,
  ) {
    this.#assessments = assessments;
    this.#access = access;
  }

  async submit(
    request: EntityRequest,
    submission: DraftSubmission,
  ): Promise<SubmitResult> {
    await this.#access.requireOn(maturityAssessmentWritePermission, request);
    return this.#assessments.submit(request, submission);
  }

  async history(
    request: EntityRequest,
    page: { limit: number; cursor?: string },
  ): Promise<AssessmentPage> {
    const { credentials } = request;
    await this.#access.require(maturityReportReadPermission, credentials);
    return this.#assessments.history(request, page);
  }

  async get(
    request: EntityRequest,
    revision: number,
  ): Promise<AssessmentWithChanges> {
    const { credentials } = request;
    await this.#access.require(maturityReportReadPermission, credentials);
    return this.#assessments.get(request, revision);
  }
}

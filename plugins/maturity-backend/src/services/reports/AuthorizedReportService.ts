import {
  type AnswerWithProvenance,
  type EntityReport,
  maturityReportReadPermission,
} from '@cnmm/backstage-plugin-maturity-common';
import type { QueriedReport } from '@cnmm/backstage-plugin-maturity-common/client';
import type { Access, ServiceInterface } from '../access/Access';
import type { EntityRequest } from './EntityReader';
import type { ReportService, ReportsRequest } from './ReportService';

/** Requires permission to read reports. */
export class AuthorizedReportService
  implements ServiceInterface<ReportService>
{
  readonly #reports: ServiceInterface<ReportService>;
  readonly #access: Access;

  constructor(reports: ServiceInterface<ReportService>, access: Access) {
    this.#reports = reports;
    this.#access = access;
  }

  async report(request: EntityRequest): Promise<EntityReport> {
    const { credentials } = request;
    await this.#access.require(maturityReportReadPermission, credentials);
    return this.#reports.report(request);
  }

  async answer(
    request: EntityRequest,
    areaId: string,
  ): Promise<AnswerWithProvenance> {
    const { credentials } = request;
    await this.#access.require(maturityReportReadPermission, credentials);
    return this.#reports.answer(request, areaId);
  }

  async query(request: ReportsRequest): Promise<QueriedReport[]> {
    const { credentials } = request;
    await this.#access.require(maturityReportReadPermission, credentials);
    return this.#reports.query(request);
  }
}

import type { LevelReport } from '@cnmm/backstage-plugin-maturity-common';
import type { EntityReader, Target } from './EntityReader';

/** Reports of single entities, made from the answers as they are now. */
export class ReportService {
  readonly #reader: EntityReader;

  constructor(options: { reader: EntityReader }) {
    this.#reader = options.reader;
  }

  async report(target: Target): Promise<LevelReport> {
    return this.#reader.report(await this.#reader.read(target));
  }
}

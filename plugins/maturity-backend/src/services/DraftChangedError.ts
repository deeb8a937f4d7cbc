import { CustomErrorBase } from '@backstage/errors';
import type { DraftArea } from '@cnmm/backstage-plugin-maturity-common';

/** Somebody else has written the area of a draft meanwhile. */
export class DraftChangedError extends CustomErrorBase {
  name = 'DraftChangedError' as const;

  /** The area as it now is. */
  readonly current: DraftArea;

  constructor(current: DraftArea) {
    super(`The draft already says something else of '${current.areaId}'`);
    this.current = current;
  }
}

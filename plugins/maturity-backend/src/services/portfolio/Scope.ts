import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import type { Selection } from '../../database';
import type { Visible } from './Visibility';

/** What a request is about, decided. */
export interface Scope extends Visible {
  model: Model;
  selection: Selection;
  staleBefore: Date;
}

import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import type { Backend } from '../Backend';
import type { Random } from '../generate/Random';
import type { Size } from '../generate/organisation';

/** Someone who uses the backend. */
export interface Visitor {
  backend: Backend;
  random: Random;
  model: Model;
  size: Size;
}

/** One of the things that visitors do. */
export interface Visit {
  what: string;
  /** How often it is done, in relation to the others. */
  weight: number;
  /** @returns the status of the last response */
  visit(visitor: Visitor): Promise<number>;
}

/** @returns the status of the response */
export const get = ({ backend }: Visitor, path: string) =>
  backend.status('GET', `/maturity${path}`);

/** The path of some component. */
export function componentOf({ random, size }: Visitor): string {
  const number = random.between(0, size.components - 1);
  return `/entities/component/default/component-${number}`;
}

/** The path of some system. */
export function systemOf({ random, size }: Visitor): string {
  const number = random.between(0, size.systems - 1);
  return `/entities/system/default/system-${number}`;
}

/** The refs of some components. */
export function componentRefs({ random, size }: Visitor, count: number) {
  return Array.from(
    { length: count },
    () =>
      `component:default/component-${random.between(0, size.components - 1)}`,
  );
}

import type { PracticeArea } from './types';

/** Whether entities of a kind, in any case, normally answer an area. @public */
export function isAskedOn(
  area: Pick<PracticeArea, 'askedOn'>,
  kind: string,
): boolean {
  return area.askedOn.some(asked => asked.toLowerCase() === kind.toLowerCase());
}

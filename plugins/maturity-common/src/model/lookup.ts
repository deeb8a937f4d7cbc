import type { AreaLevel, Level, ModelDefinition, PracticeArea } from './types';

/** Lists the practice areas of a model in the model's order. @public */
export function areasOf(
  model: Pick<ModelDefinition, 'aspects'>,
): PracticeArea[] {
  return model.aspects.flatMap(aspect => aspect.areas);
}

/** Finds a practice area by its id. @public */
export function findArea(
  model: Pick<ModelDefinition, 'aspects'>,
  areaId: string,
): PracticeArea | undefined {
  return areasOf(model).find(area => area.id === areaId);
}

/** Finds a level of an area by its number. @public */
export function findAreaLevel(
  area: PracticeArea,
  level: number,
): AreaLevel | undefined {
  return area.levels.find(candidate => candidate.level === level);
}

/** Gives the number of the highest level of an area. @public */
export function lastLevelOf(area: PracticeArea): number {
  return Math.max(...area.levels.map(({ level }) => level));
}

/** Gives the number of the highest level of a model. @public */
export function lastLevelOfModel(
  model: Pick<ModelDefinition, 'levels'>,
): number {
  return Math.max(...model.levels.map(({ level }) => level));
}

/** Finds a level of a model by its number. @public */
export function findLevel(
  model: Pick<ModelDefinition, 'levels'>,
  level: number,
): Level | undefined {
  return model.levels.find(candidate => candidate.level === level);
}

/**
 * Tells whether an area is normally asked on entities of a kind. The case of
 * the kind does not matter.
 *
 * @public
 */
export function isAskedOn(
  area: Pick<PracticeArea, 'askedOn'>,
  kind: string,
): boolean {
  return area.askedOn.some(asked => asked.toLowerCase() === kind.toLowerCase());
}

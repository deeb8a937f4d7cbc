import type { AreaLevel, Level, ModelDefinition, PracticeArea } from './types';

/** All areas of a model, in its order. @public */
export function areasOf(
  model: Pick<ModelDefinition, 'aspects'>,
): PracticeArea[] {
  return model.aspects.flatMap(aspect => aspect.areas);
}

/** The area with an id, or undefined. @public */
export function findArea(
  model: Pick<ModelDefinition, 'aspects'>,
  areaId: string,
): PracticeArea | undefined {
  return areasOf(model).find(area => area.id === areaId);
}

/** What an area says of a level, or undefined where it has none. @public */
export function findAreaLevel(
  area: PracticeArea,
  level: number,
): AreaLevel | undefined {
  return area.levels.find(candidate => candidate.level === level);
}

/** The highest level that an area has. @public */
export function lastLevelOf(area: PracticeArea): number {
  return Math.max(...area.levels.map(({ level }) => level));
}

/** The highest level that a model has. @public */
export function lastLevelOfModel(model: Pick<ModelDefinition, 'levels'>) {
  return Math.max(...model.levels.map(({ level }) => level));
}

/** A level of the model by its number, or undefined. @public */
export function findLevel(
  model: Pick<ModelDefinition, 'levels'>,
  level: number,
): Level | undefined {
  return model.levels.find(candidate => candidate.level === level);
}

/** Whether entities of a kind, in any case, normally answer an area. @public */
export function isAskedOn(
  area: Pick<PracticeArea, 'askedOn'>,
  kind: string,
): boolean {
  return area.askedOn.some(asked => asked.toLowerCase() === kind.toLowerCase());
}

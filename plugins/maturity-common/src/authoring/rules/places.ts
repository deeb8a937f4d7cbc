import type {
  AreaLevel,
  Aspect,
  ModelDefinition,
  Practice,
  PracticeArea,
} from '../../model/types';

/** A practice area with its aspect and its path in the model. */
interface AreaPlace {
  aspect: Aspect;
  area: PracticeArea;
  path: PropertyKey[];
}

/** A level of a practice area and its path in the model. */
interface AreaLevelPlace extends AreaPlace {
  level: AreaLevel;
}

/** A practice with its level and its path in the model. */
interface PracticePlace extends AreaLevelPlace {
  practice: Practice;
}

export function areaPlaces(model: ModelDefinition): AreaPlace[] {
  return model.aspects.flatMap((aspect, a) =>
    aspect.areas.map((area, index) => ({
      aspect,
      area,
      path: ['aspects', a, 'areas', index],
    })),
  );
}

export function areaLevelPlaces(model: ModelDefinition): AreaLevelPlace[] {
  return areaPlaces(model).flatMap(place =>
    place.area.levels.map((level, index) => ({
      ...place,
      level,
      path: [...place.path, 'levels', index],
    })),
  );
}

export function practicePlaces(model: ModelDefinition): PracticePlace[] {
  return areaLevelPlaces(model).flatMap(place =>
    place.level.practices.map((practice, index) => ({
      ...place,
      practice,
      path: [...place.path, 'practices', index],
    })),
  );
}

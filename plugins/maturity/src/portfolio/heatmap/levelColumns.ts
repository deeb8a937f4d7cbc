import type {
  LevelDistribution,
  LevelFilter,
  Model,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';

/** A column of levels: an aspect, or one of its areas. */
export interface LevelColumn {
  id: string;
  title: string;
  kind: 'aspect' | 'area';
  /** Selects the aspect or area in a list of entities. */
  filter: LevelFilter;
  /** The levels of a group; undefined while the areas load. */
  levelsOf: (rollup: Rollup) => LevelDistribution | undefined;
}

/** A column per aspect, and one per area of the expanded aspects. */
export function levelColumns(model: Model, expanded: string[]): LevelColumn[] {
  return model.aspects.flatMap(aspect => [
    aspectColumn(aspect),
    ...(expanded.includes(aspect.id) ? aspect.areas.map(areaColumn) : []),
  ]);
}

type Titled = Pick<LevelColumn, 'id' | 'title'>;

function aspectColumn({ id, title }: Titled): LevelColumn {
  return {
    id,
    title,
    kind: 'aspect',
    filter: { aspect: id },
    levelsOf: ({ aspects }) => aspects.find(({ aspectId }) => aspectId === id),
  };
}

function areaColumn({ id, title }: Titled): LevelColumn {
  return {
    id,
    title,
    kind: 'area',
    filter: { area: id },
    levelsOf: ({ areas }) => areas?.find(({ areaId }) => areaId === id),
  };
}

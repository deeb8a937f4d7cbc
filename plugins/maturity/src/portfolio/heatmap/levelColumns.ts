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
  /** True for the other aspects while one is expanded: they get little room. */
  folded: boolean;
  /** Selects the aspect or area in a list of entities. */
  filter: LevelFilter;
  /** The levels of a group; undefined while the areas load. */
  levelsOf: (rollup: Rollup) => LevelDistribution | undefined;
}

/** A column per aspect, and one per area of the expanded aspects. */
export function levelColumns(model: Model, expanded: string[]): LevelColumn[] {
  return model.aspects.flatMap(aspect => [
    aspectColumn(aspect, expanded.length > 0 && !expanded.includes(aspect.id)),
    ...(expanded.includes(aspect.id) ? aspect.areas.map(areaColumn) : []),
  ]);
}

type Titled = Pick<LevelColumn, 'id' | 'title'>;

function aspectColumn({ id, title }: Titled, folded: boolean): LevelColumn {
  return {
    id,
    title,
    kind: 'aspect',
    folded,
    filter: { aspect: id },
    levelsOf: ({ aspects }) => aspects.find(({ aspectId }) => aspectId === id),
  };
}

function areaColumn({ id, title }: Titled): LevelColumn {
  return {
    id,
    title,
    kind: 'area',
    folded: false,
    filter: { area: id },
    levelsOf: ({ areas }) => areas?.find(({ areaId }) => areaId === id),
  };
}

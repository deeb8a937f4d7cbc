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
  /** What the entities of a cell are asked for by. */
  filter: LevelFilter;
  /** The levels of a group; undefined until they are read. */
  of: (rollup: Rollup) => LevelDistribution | undefined;
}

/** The columns of a model: its aspects, the expanded ones with their areas. */
export function columnsOf(model: Model, expanded: string[]): LevelColumn[] {
  return model.aspects.flatMap(aspect => [
    aspectColumn(aspect),
    ...(expanded.includes(aspect.id) ? aspect.areas.map(areaColumn) : []),
  ]);
}

function aspectColumn({
  id,
  title,
}: {
  id: string;
  title: string;
}): LevelColumn {
  return {
    id,
    title,
    kind: 'aspect',
    filter: { aspect: id },
    of: ({ aspects }) => aspects.find(({ aspectId }) => aspectId === id),
  };
}

function areaColumn({ id, title }: { id: string; title: string }): LevelColumn {
  return {
    id,
    title,
    kind: 'area',
    filter: { area: id },
    of: ({ areas }) => areas?.find(({ areaId }) => areaId === id),
  };
}

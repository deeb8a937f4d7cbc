const entityFields = [
  'title',
  'kind',
  'type',
  'owner',
  'system',
  'weakest',
  'level',
  'coverage',
  'oldest',
  'supported',
  'contradicted',
  'beyond',
] as const;

const rollupFields = [
  'title',
  'weakest',
  'entities',
  'notAssessed',
  'withoutOwnAssessment',
  'coverage',
  'stale',
] as const;

/** A field that entities can be sorted by. @public */
export type EntitySortField = (typeof entityFields)[number];

/** A field that rollups can be sorted by. @public */
export type RollupSortField = (typeof rollupFields)[number] | 'level';

/**
 * The level of an aspect or area, by its id. Of a rollup it is the median.
 *
 * @public
 */
export type LevelSort = `level.${string}`;

type EitherWay<Field extends string> = Field | `-${Field}`;

/**
 * How entities are sorted: by a field in ascending order or, with a minus, in
 * descending order. Entities without a value come last either way.
 *
 * `weakest` is the lowest level over the aspects, then their average; `level`
 * is the overall level; `oldest` is the time of the oldest effective answer;
 * `supported`, `contradicted` and `beyond` are numbers of practices, as in
 * `EntityEvidence`.
 *
 * @public
 */
export type EntitySort = EitherWay<EntitySortField | LevelSort>;

/**
 * How rollups are sorted: by a field in ascending order or, with a minus, in
 * descending order. Groups without a value come last either way, and after them
 * the entities without a group.
 *
 * `weakest` is the lowest median over the aspects, then the average of their
 * medians.
 *
 * @public
 */
export type RollupSort = EitherWay<(typeof rollupFields)[number] | LevelSort>;

/** A sort, taken apart. @public */
export interface SortOrder<Field extends string> {
  field: Field | 'level';
  /** Id of the aspect or area whose level `level` is about. */
  levelOf?: string;
  descending: boolean;
}

/** Takes the sort of entities apart; undefined if it is none. @public */
export function parseEntitySort(
  sort: string,
): SortOrder<EntitySortField> | undefined {
  return parseSort(entityFields, sort);
}

/** Takes the sort of rollups apart; undefined if it is none. @public */
export function parseRollupSort(
  sort: string,
): SortOrder<RollupSortField> | undefined {
  return parseSort(rollupFields, sort);
}

/** Whether a text says how to sort entities. @public */
export function isEntitySort(text: string): text is EntitySort {
  return parseEntitySort(text) !== undefined;
}

/** Whether a text says how to sort rollups. @public */
export function isRollupSort(text: string): text is RollupSort {
  return parseRollupSort(text) !== undefined;
}

const LEVEL = 'level.';

function parseSort<Field extends string>(
  fields: readonly Field[],
  sort: string,
): SortOrder<Field> | undefined {
  const descending = sort.startsWith('-');
  const by = descending ? sort.slice(1) : sort;
  if (by.startsWith(LEVEL)) {
    const levelOf = by.slice(LEVEL.length);
    return levelOf ? { field: 'level', levelOf, descending } : undefined;
  }
  const field = fields.find(each => each === by);
  return field && { field, descending };
}

import type { RollupSortField } from '@cnmm/backstage-plugin-maturity-common';
import type { GroupMedians, GroupTotals } from '../../database';
import type { TitledGroup } from './rollups';
import type { Sort } from './sortOf';

/** A group, and where it stands in an order. */
export interface PlacedGroup extends TitledGroup {
  place: Place;
}

/**
 * The position of a group in an order: by numbers, if it is sorted by any, then
 * by title and key. A number that is null comes after all others.
 */
export type Place = [
  ranks: (number | null)[],
  title: string,
  key: string | null,
];

/** Titles are sorted by this many characters, as a cursor carries them. */
const SORTED_LENGTH = 255;

/** Sorts the same way on every database. */
const collator = new Intl.Collator('en');

/** Orders groups. Entities without a group come last. */
export class GroupOrder {
  readonly #sort: Sort<RollupSortField>;
  readonly #medians: Map<string | null, GroupMedians>;

  /** @param medians - of the groups that have levels, if it sorts by levels */
  constructor(sort: Sort<RollupSortField>, medians: GroupMedians[] = []) {
    this.#sort = sort;
    this.#medians = new Map(medians.map(each => [each.key, each]));
  }

  /** Sorts groups. */
  sorted(groups: TitledGroup[]): PlacedGroup[] {
    return groups
      .map(group => ({ ...group, place: this.#placeOf(group) }))
      .sort((one, other) => this.#compare(one.place, other.place));
  }

  /** Returns a test of whether a group comes after a position. */
  isAfter(place: Place): (group: PlacedGroup) => boolean {
    return group => this.#compare(group.place, place) > 0;
  }

  #placeOf({ group, totals }: TitledGroup): Place {
    const ranks = this.#ranksOf(totals).map(rank =>
      rank !== null && this.#sort.descending ? -rank : rank,
    );
    return [ranks, group.title.slice(0, SORTED_LENGTH), totals.key];
  }

  #ranksOf(totals: GroupTotals): (number | null)[] {
    const { by } = this.#sort;
    switch (by) {
      case 'title':
        return [];
      case 'coverage':
        return [totals.total > 0 ? totals.answered / totals.total : null];
      case 'weakest':
      case 'level': {
        const medians = this.#medians.get(totals.key);
        return medians ? [medians.lowest, medians.average] : [null];
      }
      default:
        return [totals[by]];
    }
  }

  #compare([ranksA, titleA, keyA]: Place, [ranksB, titleB, keyB]: Place) {
    if (keyA === null || keyB === null) {
      return Number(keyA === null) - Number(keyB === null);
    }
    const { by, descending } = this.#sort;
    const titles = collator.compare(titleA, titleB);
    return (
      compareRanks(ranksA, ranksB) ||
      (by === 'title' && descending ? -titles : titles) ||
      (keyA < keyB ? -1 : Number(keyA > keyB))
    );
  }
}

function compareRanks(a: Place[0], b: Place[0]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = (a[index] ?? Infinity) - (b[index] ?? Infinity);
    // Two that are null differ by NaN.
    if (order) return order;
  }
  return 0;
}

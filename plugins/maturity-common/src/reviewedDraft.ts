import type { Draft, DraftArea } from './draft';

/**
 * What somebody has read of a draft before they submit it. Only exactly that is
 * submitted.
 *
 * @public
 */
export interface ReviewedDraft {
  /** Revision of the last assessment; 0 if there is none. */
  revision: number;
  /** The version of each answer that the draft sets or clears, by area id. */
  versions: Record<string, string>;
}

/** How one area of a draft differs from what was reviewed. @public */
export interface DraftDifference {
  areaId: string;
  /**
   * `added`: the draft now sets an answer that it did not have. `changed`: it
   * sets another one. `cleared`: it now clears the own answer. `removed`: it no
   * longer has a change, as the draft was submitted or discarded.
   */
  difference: 'added' | 'changed' | 'cleared' | 'removed';
  /** ISO 8601, UTC; absent if `removed`. */
  updatedAt?: string;
  /** Full entity ref of the user; absent if `removed`. */
  updatedBy?: string;
}

/** How a draft differs from what was reviewed. @public */
export interface DraftDifferences {
  /** Revision of the last assessment, if that is another one by now. */
  revision?: number;
  areas: DraftDifference[];
}

/** Names what a draft says, in order to submit exactly that. @public */
export function reviewedDraft({
  revision,
  areas,
}: Pick<Draft, 'revision' | 'areas'>): ReviewedDraft {
  return {
    revision,
    versions: Object.fromEntries(
      areas.flatMap(({ areaId, version }) =>
        version === null ? [] : [[areaId, version]],
      ),
    ),
  };
}

/**
 * Compares a draft with what was reviewed.
 *
 * @param current - the draft as it is now; areas that it does not change may be
 * left out
 * @returns what differs, or undefined if nothing does
 * @public
 */
export function differencesToReviewed(
  reviewed: ReviewedDraft,
  current: {
    revision: number;
    areas: Pick<
      DraftArea,
      'areaId' | 'version' | 'answer' | 'updatedAt' | 'updatedBy'
    >[];
  },
): DraftDifferences | undefined {
  const removed = new Map(Object.entries(reviewed.versions));
  const differing = current.areas.flatMap((area): DraftDifference[] => {
    const { areaId, version, answer, updatedAt, updatedBy } = area;
    if (version === null) return [];
    const was = removed.get(areaId);
    removed.delete(areaId);
    if (was === version) return [];
    const set = was === undefined ? 'added' : 'changed';
    const difference = answer === null ? 'cleared' : set;
    return [{ areaId, difference, updatedAt, updatedBy }];
  });
  const areas = [
    ...differing,
    ...[...removed.keys()].map((areaId): DraftDifference => {
      return { areaId, difference: 'removed' };
    }),
  ];
  if (current.revision !== reviewed.revision) {
    return { revision: current.revision, areas };
  }
  return areas.length > 0 ? { areas } : undefined;
}

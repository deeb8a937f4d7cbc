import type { ProjectedReport } from './ProjectionStore';

/** An aspect that is at another level than was projected before. */
export interface ChangedLevel {
  entityRef: string;
  modelId: string;
  aspectId: string;
  /** Null for not assessed. */
  from: number | null;
  /** Null for not assessed. */
  to: number | null;
  /** When the answer behind it was submitted, ISO 8601, UTC. */
  at: string;
}

/**
 * What a report changes against the one before.
 *
 * @param before - the levels of the aspects; undefined where nothing was
 * projected yet, which is no change
 */
export function changedLevels(
  entityRef: string,
  before: Map<string, number> | undefined,
  { modelId, aspects, changes }: ProjectedReport,
): ChangedLevel[] {
  if (!before) return [];
  const after = new Map(
    aspects.map(({ aspectId, level }) => [aspectId, level]),
  );
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .flatMap(aspectId => {
      const from = before.get(aspectId) ?? null;
      const to = after.get(aspectId) ?? null;
      if (from === to) return [];
      const since = changes
        .filter(change => change.aspectId === aspectId)
        .reduce((latest, { at }) => (at > latest ? at : latest), '');
      // No answer is behind it where the entity was moved in the catalog.
      const at = since || new Date().toISOString();
      return [{ entityRef, modelId, aspectId, from, to, at }];
    });
}

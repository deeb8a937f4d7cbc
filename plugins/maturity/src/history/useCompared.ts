import { useSearchParams } from 'react-router-dom';

/** Which assessments are compared, by revision, in the order of time. */
export interface Compared {
  revisions: number[];
  /** Chooses one more, or one less; a third one replaces the one chosen first. */
  toggle: (revision: number) => void;
}

/**
 * Which assessments are compared, kept in the URL; the last two at first.
 *
 * @param latest - the revision of the last assessment
 */
export function useCompared(latest: number): Compared {
  const [params, setParams] = useSearchParams();
  const named = params.get('compare');
  const chosen = (named?.split(',') ?? [])
    .map(Number)
    .filter(revision => revision >= 1 && revision <= latest);
  const revisions =
    named === null && latest > 1 ? [latest - 1, latest] : chosen.slice(-2);
  return {
    revisions: inOrder(revisions),
    toggle: revision =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          const toggled = revisions.includes(revision)
            ? revisions.filter(other => other !== revision)
            : [...revisions.slice(-1), revision];
          next.set('compare', toggled.join(','));
          return next;
        },
        { replace: true },
      ),
  };
}

function inOrder(revisions: number[]): number[] {
  return [...new Set(revisions)].sort((a, b) => a - b);
}

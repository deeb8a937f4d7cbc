import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** As many as the backend takes at once. */
export const MOST_REFS = 100;

/** Refs that were typed, or why they cannot be taken. */
export type TypedRefs =
  | { entityRefs: string[] }
  | { problem: 'notRef'; text: string }
  | { problem: 'tooMany' };

/** Reads the full entity refs of a text, with blanks or commas between them. */
export function readRefs(text: string): TypedRefs {
  const parts = text.split(/[\s,]+/).filter(part => part !== '');
  const wrong = parts.find(part => !isFullRef(part));
  if (wrong !== undefined) return { problem: 'notRef', text: wrong };
  return parts.length > MOST_REFS
    ? { problem: 'tooMany' }
    : { entityRefs: parts };
}

function isFullRef(text: string): boolean {
  try {
    // Without defaults: a ref without kind or namespace comes out longer.
    return (
      stringifyEntityRef(parseEntityRef(text)) ===
      text.toLocaleLowerCase('en-US')
    );
  } catch {
    return false;
  }
}

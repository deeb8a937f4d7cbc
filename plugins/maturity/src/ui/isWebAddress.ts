/**
 * Whether a text is an http or https address. Nothing else that is stored as a
 * link, such as a script, may become clickable.
 */
export function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

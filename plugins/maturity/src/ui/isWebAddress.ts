/**
 * Whether a text is an http or https address. Whatever else a stored link may
 * be, such as a script, is not offered to be clicked.
 */
export function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

import { Lexer, Parser } from 'yaml';

/** Deeper than any file of ours: an assessment has nine levels, a model ten. */
const MAX_DEPTH = 60;

/**
 * The line on which a text is nested deeper than anybody writes, or undefined.
 * Looks no further than that: a text of nothing but brackets would take more
 * memory than there is, were it read whole.
 */
export function lineTooDeep(text: string): number | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _token of parser.next(lexeme)) {
      // What has been read to its end is not needed here.
    }
    if (parser.stack.length > MAX_DEPTH) {
      return text.slice(0, parser.offset).split('\n').length;
    }
  }
  return undefined;
}

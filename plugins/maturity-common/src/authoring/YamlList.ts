import { Composer, CST, Lexer, LineCounter, Parser } from 'yaml';
import type { FileProblem } from './problems';
import { MAX_DEPTH, YamlFile } from './YamlFile';

/** No text, comment or white space of a file is longer. */
const MAX_TEXT = 100_000;

/** A list, or the fields of a mapping: to compare keys takes their square. */
const MAX_ENTRIES = 1000;

/**
 * Texts, numbers, brackets and the like, in one item of the list or outside of
 * it. An assessment of 22 areas with 20 links each has some 8,000.
 */
const MAX_TOKENS = 10_000;

/** Tokens between two pauses. */
const STEP = 500;

/** Fields between two pauses, where they are only looked for. */
const SEARCH_STEP = 20_000;

const TOO_LONG = `has a text of more than ${MAX_TEXT} characters`;

type List = CST.BlockSequence | CST.FlowCollection;
type Item = List['items'][number];

/** What reading a list has come to. */
export interface ListStep {
  /** Null for a mere pause. */
  item: YamlFile | null;
}

/** The file without the items of the list, or why it could not be read. */
export type ListEnd = { rest: YamlFile } | { problem: FileProblem };

/**
 * Reads a YAML or JSON file whose top-level mapping has a long list, item by
 * item: never are more than a few items in memory, and the caller can do
 * something else between any two steps. An item that could take long to read
 * ends it.
 *
 * @param field - the name of the list
 */
export function* readYamlList(
  file: string,
  text: string,
  field: string,
): Generator<ListStep, ListEnd> {
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let list: List | undefined;
  let index = 0;
  let count = 0;
  let steps = 0;
  lines.addNewLine(0);

  const lineAt = (offset: number) => lines.linePos(offset).line;
  const problem = (message: string, offset = parser.offset): ListEnd => ({
    problem: {
      severity: 'error',
      file,
      line: lineAt(offset),
      path: '',
      message,
    },
  });

  /**
   * Yields the items that nothing can be added to any more.
   *
   * @param end - the offset where the list ends, if it has ended
   * @returns what is wrong between two items
   */
  function* complete(end?: number): Generator<ListStep, string | undefined> {
    // The parser looks at the last two.
    const kept = end === undefined ? 2 : 0;
    while (list && list.items.length > kept) {
      const [item, next] = list.items;
      list.items.shift();
      if (!next && isEmpty(item)) return undefined;
      const wrong = separatorProblem(list, item, index);
      if (wrong) return wrong;
      const from = startOf(item);
      const to = (next && offsetOf(next)) ?? end;
      const indent =
        list.type === 'block-seq' ? lines.linePos(from).col - 1 : 0;
      yield {
        item: YamlFile.part(file, ' '.repeat(indent) + text.slice(from, to), {
          path: [field, index],
          firstLine: lineAt(from),
        }),
      };
      index += 1;
      count = 0;
    }
    return undefined;
  }

  // The lexer reads a text in one go, however long it is.
  const prose = yield* findProse(text);
  if (prose !== undefined) return problem(TOO_LONG, prose);

  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    if (lexeme.length > MAX_TEXT) return problem(TOO_LONG);
    for (const token of parser.next(lexeme)) tokens.push(token);

    let wrong: string | undefined;
    if (list && !parser.stack.includes(list)) {
      wrong = yield* complete(endOf(list) ?? offset);
      list = undefined;
    }
    list ??= listIn(parser.stack, field);
    wrong ??= yield* complete();
    if (wrong) return problem(wrong);

    count += 1;
    const broken = brokenLimit(parser.stack, count, list);
    if (broken) return problem(broken);
    steps += 1;
    if (steps % STEP === 0) yield { item: null };
  }
  for (const token of parser.end()) tokens.push(token);
  const wrong = yield* complete((list && endOf(list)) ?? text.length);
  if (wrong) return problem(wrong);

  const composer = new Composer({ lineCounter: lines, merge: false });
  const [document, second] = composer.compose(tokens, true, text.length);
  return second
    ? problem('must be a single document')
    : { rest: new YamlFile(file, document, lines) };
}

/** What must not grow any further, so that no step takes long. */
function brokenLimit(
  stack: CST.Token[],
  count: number,
  list: List | undefined,
): string | undefined {
  if (stack.length > MAX_DEPTH) return 'is nested too deeply';
  if (count > MAX_TOKENS) {
    return list
      ? 'has an item that is too long'
      : 'is too long before or after the list';
  }
  const top = stack.at(-1);
  return CST.isCollection(top) && top !== list && top.items.length > MAX_ENTRIES
    ? `has more than ${MAX_ENTRIES} entries in one place`
    : undefined;
}

/** Finds where a text goes on for long without a field: each has a colon. */
function* findProse(text: string): Generator<ListStep, number | undefined> {
  let from = 0;
  for (let fields = 1; from < text.length; fields++) {
    const found = text.indexOf(':', from);
    const to = found < 0 ? text.length : found;
    if (to - from > MAX_TEXT) return from;
    from = to + 1;
    if (fields % SEARCH_STEP === 0) yield { item: null };
  }
  return undefined;
}

/** The list with a name, if it is being read. */
function listIn(stack: CST.Token[], field: string): List | undefined {
  const [, top, value] = stack;
  if (!isMapping(top) || !isList(value)) return undefined;
  const key = top.items.at(-1)?.key ?? null;
  return CST.resolveAsScalar(key)?.value === field ? value : undefined;
}

function isMapping(
  token: CST.Token | undefined,
): token is CST.BlockMap | CST.FlowCollection {
  return (
    token?.type === 'block-map' ||
    (token?.type === 'flow-collection' && token.start.source === '{')
  );
}

function isList(token: CST.Token | undefined): token is List {
  return (
    token?.type === 'block-seq' ||
    (token?.type === 'flow-collection' && token.start.source === '[')
  );
}

/** Where the brackets of a list end. */
function endOf(list: List): number | undefined {
  return list.type === 'flow-collection' ? list.end.at(0)?.offset : undefined;
}

function offsetOf({ start, key, value }: Item): number | undefined {
  return (start.at(0) ?? key ?? value)?.offset;
}

/** Where an item starts, after what separates it from the one before. */
function startOf(item: Item): number {
  const separator = separatorOf(item);
  return separator ? separator.offset + 1 : offsetOf(item) ?? 0;
}

function separatorOf({ start }: Item): CST.SourceToken | undefined {
  return start.find(({ type }) => type === 'comma' || type === 'seq-item-ind');
}

/** An item of white space and comments, after the last one. */
function isEmpty(item: Item): boolean {
  return (
    !item.key &&
    !item.value &&
    !item.sep &&
    !item.start.some(({ type }) => type === 'seq-item-ind')
  );
}

function separatorProblem(
  list: List,
  item: Item,
  index: number,
): string | undefined {
  const separated = separatorOf(item) !== undefined;
  if (list.type === 'block-seq') {
    return separated ? undefined : 'must have all items at the same column';
  }
  return separated && index === 0
    ? 'has a comma before the first item'
    : undefined;
}

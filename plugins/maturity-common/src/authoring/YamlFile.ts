import { isError } from '@backstage/errors';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  Parser,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { describeIssue } from './describeIssue';
import { error, type FileProblem, type Finding } from './problems';

// A handful of aliases is handy; more is an attack on memory.
const MAX_ALIASES = 100;

// More than anybody reads; to find the line of each takes its time.
const MAX_PROBLEMS = 1000;

/**
 * A YAML (or JSON) text that can tell on which line a field stands.
 */
export class YamlFile {
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #document: Document;
  readonly #lineTooDeep: number | undefined;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#lineTooDeep = lineTooDeep(text);
    const readable = this.#lineTooDeep === undefined ? text : '';
    this.#document = parseDocument(readable, {
      lineCounter: this.#lines,
      merge: false,
    });
  }

  /** Whether the file is a mapping that has a field. */
  has(field: string): boolean {
    return isMap(this.#document.contents) && this.#document.has(field);
  }

  /** The content read as a schema wants it, or what is wrong with it. */
  read<T>(schema: z.ZodType<T>): { value: T } | { problems: FileProblem[] } {
    const content = this.#content();
    if ('problems' in content) {
      return content;
    }
    const parsed = schema.safeParse(content.value);
    if (parsed.success) {
      return { value: parsed.data };
    }
    return {
      problems: parsed.error.issues
        .slice(0, MAX_PROBLEMS)
        .flatMap(issue => describeIssue(issue, content.value))
        .map(finding => this.problemOf(finding)),
    };
  }

  /** A problem with the field at a path, on the line of that field. */
  problem(
    path: readonly PropertyKey[],
    message: string,
    hint?: string,
  ): FileProblem {
    return this.problemOf(error([...path], message, hint));
  }

  /** A finding, on the line of the field that it is about. */
  problemOf({ severity, path, message, hint }: Finding): FileProblem {
    return {
      severity,
      ...this.place(path),
      message,
      ...(hint && { hint }),
    };
  }

  /** Where the field at a path stands. */
  place(
    path: readonly PropertyKey[],
  ): Pick<FileProblem, 'file' | 'line' | 'path'> {
    return {
      file: this.#file,
      line: this.#lineOf(path),
      path: path.map(String).join('.'),
    };
  }

  #content(): { value: unknown } | { problems: FileProblem[] } {
    if (this.#lineTooDeep !== undefined) {
      const message = 'is nested too deeply';
      return { problems: [this.#unreadable(message, this.#lineTooDeep)] };
    }
    const { errors } = this.#document;
    if (errors.length > 0) {
      return {
        problems: errors.map(({ linePos, message }) =>
          this.#unreadable(
            message.split('\n')[0].replace(/ at line .*$/, ''),
            linePos?.[0].line,
          ),
        ),
      };
    }
    const orphan = this.#orphanedAlias();
    if (orphan) {
      return { problems: [orphan] };
    }
    try {
      return { value: this.#document.toJS({ maxAliasCount: MAX_ALIASES }) };
    } catch (cause) {
      // Aliases are multiplied here only; too many are refused.
      const reason = isError(cause) ? cause.message : String(cause);
      return { problems: [this.#unreadable(reason)] };
    }
  }

  #orphanedAlias(): FileProblem | undefined {
    let problem: FileProblem | undefined;
    visit(this.#document, {
      Alias: (_, alias) => {
        if (alias.resolve(this.#document)) return undefined;
        const { line } = this.#lines.linePos(alias.range?.[0] ?? 0);
        const message = `no anchor is called '${alias.source}'`;
        problem = this.#unreadable(message, line);
        return visit.BREAK;
      },
    });
    return problem;
  }

  #unreadable(message: string, line: number = 1): FileProblem {
    const hint = 'the file must be YAML 1.2 or JSON';
    return {
      severity: 'error',
      file: this.#file,
      line,
      path: '',
      message,
      hint,
    };
  }

  /** The line of the field, or of the nearest parent that the file has. */
  #lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length--) {
      const parent = this.#document.getIn(path.slice(0, length - 1), true);
      const node = childOf(parent, path[length - 1]);
      if (node?.range) {
        return this.#lines.linePos(node.range[0]).line;
      }
    }
    const start = this.#document.contents?.range?.[0] ?? 0;
    return this.#lines.linePos(start).line;
  }
}

/** The key of a field, or the item of a list. */
function childOf(parent: unknown, key: PropertyKey): Node | undefined {
  const child = isMap(parent)
    ? parent.items
        .map(pair => pair.key)
        .find(node => isScalar(node) && String(node.value) === String(key))
    : isSeq(parent) && parent.items[Number(key)];
  return isNode(child) ? child : undefined;
}

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

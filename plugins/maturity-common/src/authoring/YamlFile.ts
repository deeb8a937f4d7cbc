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

/** A few aliases are handy; many of them can exhaust the memory. */
const MAX_ALIASES = 100;

/** Nobody reads more, and it takes time to find the line of each. */
export const MAX_PROBLEMS = 100;

/** Assessments are nested nine levels deep, models ten. */
export const MAX_DEPTH = 60;

/** Which part of a file a text is. */
export interface FilePart {
  /** Where it is in the content of the file. */
  path: readonly PropertyKey[];
  /** The line on which it starts, counted from 1. */
  firstLine: number;
}

const WHOLE: FilePart = { path: [], firstLine: 1 };

/** A YAML or JSON file whose problems are reported with their lines. */
export class YamlFile {
  readonly #file: string;
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #part: FilePart;
  #lineTooDeep: number | undefined;

  constructor(
    file: string,
    document: Document,
    lines: LineCounter,
    part: FilePart = WHOLE,
  ) {
    this.#file = file;
    this.#document = document;
    this.#lines = lines;
    this.#part = part;
  }

  /** Parses a file as a whole. */
  static parse(file: string, text: string): YamlFile {
    const tooDeep = lineTooDeep(text);
    const yaml = YamlFile.part(file, tooDeep === undefined ? text : '', WHOLE);
    yaml.#lineTooDeep = tooDeep;
    return yaml;
  }

  /** Parses a part of a file that is not nested too deeply. */
  static part(file: string, text: string, part: FilePart): YamlFile {
    const lineCounter = new LineCounter();
    const document = parseDocument(text, { lineCounter, merge: false });
    return new YamlFile(file, document, lineCounter, part);
  }

  /** Tells whether the file is a mapping with the given field. */
  has(field: string): boolean {
    return isMap(this.#document.contents) && this.#document.has(field);
  }

  /** Parses the content by a schema, or reports everything that is wrong. */
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

  /** Builds an error about the field at a path. */
  problem(
    path: readonly PropertyKey[],
    message: string,
    hint?: string,
  ): FileProblem {
    return this.problemOf(error([...path], message, hint));
  }

  /** Adds the file and the line to a finding. */
  problemOf({ severity, path, message, hint }: Finding): FileProblem {
    return {
      severity,
      ...this.locate(path),
      message,
      ...(hint && { hint }),
    };
  }

  /** Locates the field at a path. */
  locate(
    path: readonly PropertyKey[],
  ): Pick<FileProblem, 'file' | 'line' | 'path'> {
    return {
      file: this.#file,
      line: this.#lineOf(path),
      path: [...this.#part.path, ...path].map(String).join('.'),
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
        problems: errors
          .slice(0, MAX_PROBLEMS)
          .map(({ pos, message }) =>
            this.#unreadable(
              message.split('\n')[0].replace(/ at line .*$/, ''),
              this.#lineAt(pos[0]),
            ),
          ),
      };
    }
    const unusable = this.#unusable();
    if (unusable) {
      return { problems: [unusable] };
    }
    try {
      return { value: this.#document.toJS({ maxAliasCount: MAX_ALIASES }) };
    } catch (cause) {
      // Aliases are only expanded here, and too many of them are refused.
      const reason = isError(cause) ? cause.message : String(cause);
      return { problems: [this.#unreadable(reason)] };
    }
  }

  /** Finds what would be lost or fail on the way to JavaScript. */
  #unusable(): FileProblem | undefined {
    let problem: FileProblem | undefined;
    visit(this.#document, {
      Pair: (_, { key }) => {
        // Schemas skip it, whatever it contains.
        if (!isScalar(key) || key.value !== '__proto__') return undefined;
        const line = this.#lineAt(key.range?.[0] ?? 0);
        problem = this.#unreadable("unknown field '__proto__'", line);
        return visit.BREAK;
      },
      Alias: (_, alias) => {
        if (alias.resolve(this.#document)) return undefined;
        const line = this.#lineAt(alias.range?.[0] ?? 0);
        const message = `unknown anchor '${alias.source}'`;
        problem = this.#unreadable(message, line);
        return visit.BREAK;
      },
    });
    return problem;
  }

  #unreadable(message: string, line = this.#part.firstLine): FileProblem {
    const hint = 'the file must be YAML 1.2 or JSON';
    return {
      severity: 'error',
      file: this.#file,
      line,
      path: this.#part.path.map(String).join('.'),
      message,
      hint,
    };
  }

  /** The line of a field, or of its nearest parent if the field is missing. */
  #lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length--) {
      const parent = this.#document.getIn(path.slice(0, length - 1), true);
      const node = childOf(parent, path[length - 1]);
      if (node?.range) {
        return this.#lineAt(node.range[0]);
      }
    }
    return this.#lineAt(this.#document.contents?.range?.[0] ?? 0);
  }

  #lineAt(offset: number): number {
    return this.#lines.linePos(offset).line + this.#part.firstLine - 1;
  }
}

/** Finds the key of a mapping or the item of a list. */
function childOf(parent: unknown, key: PropertyKey): Node | undefined {
  const child = isMap(parent)
    ? parent.items
        .map(pair => pair.key)
        .find(node => isScalar(node) && String(node.value) === String(key))
    : isSeq(parent) && parent.items[Number(key)];
  return isNode(child) ? child : undefined;
}

/**
 * Finds the line on which a text is nested too deeply. Stops there, because
 * parsing a long text of opening brackets would exhaust the memory.
 */
function lineTooDeep(text: string): number | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _token of parser.next(lexeme)) {
      // Only the depth matters here.
    }
    if (parser.stack.length > MAX_DEPTH) {
      return text.slice(0, parser.offset).split('\n').length;
    }
  }
  return undefined;
}

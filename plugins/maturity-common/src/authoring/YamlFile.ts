import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { FileProblem } from './types';

/**
 * A YAML (or JSON) text that can tell on which line a field stands.
 */
export class YamlFile {
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #document: Document;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#document = parseDocument(text, {
      lineCounter: this.#lines,
      // A handful of aliases is handy; more is an attack on memory.
      merge: false,
    });
  }

  /** The content read as a schema wants it, or what is wrong with it. */
  read<T>(schema: z.ZodType<T>): { value: T } | { problems: FileProblem[] } {
    const { errors } = this.#document;
    if (errors.length > 0) {
      return {
        problems: errors.map(error => ({
          file: this.#file,
          line: error.linePos?.[0].line ?? 1,
          path: '',
          message: error.message.split('\n')[0].replace(/ at line .*$/, ''),
          hint: 'the file must be YAML 1.2 or JSON',
        })),
      };
    }
    const parsed = schema.safeParse(this.#document.toJS({ maxAliasCount: 100 }));
    if (parsed.success) {
      return { value: parsed.data };
    }
    return {
      problems: parsed.error.issues.map(issue =>
        this.problem(issue.path, issue.message),
      ),
    };
  }

  /** A problem with the field at a path, on the line of that field. */
  problem(
    path: readonly PropertyKey[],
    message: string,
    hint?: string,
  ): FileProblem {
    return {
      file: this.#file,
      line: this.#lineOf(path),
      path: path.map(String).join('.'),
      message,
      ...(hint && { hint }),
    };
  }

  /** The line of the field, or of the nearest parent that the file has. */
  #lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length >= 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) {
        return this.#lines.linePos(node.range[0]).line;
      }
    }
    return 1;
  }
}

import type { z } from 'zod';
import { error, type Finding } from './problems';

const nouns: Record<string, string> = {
  array: 'a list',
  int: 'a whole number',
  number: 'a number',
  object: 'a mapping of fields',
  record: 'a mapping of ids',
  string: 'text',
};

/**
 * Describes what a schema has found for people who write files. The path of a
 * missing or unknown field is that of the field, not of its parent.
 */
export function describeIssue(
  issue: z.core.$ZodIssue,
  content: unknown,
): Finding[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key =>
      error([...path, key], 'unknown field', 'remove it, or correct its name'),
    );
  }
  const wanted = expectation(issue);
  const value = valueAt(content, path);
  if (value === undefined || value === null) {
    const message = value === undefined ? 'is missing' : 'is empty';
    return [error(path, message, wanted)];
  }
  const quotable =
    issue.code === 'invalid_type' &&
    issue.expected === 'string' &&
    typeof value !== 'object';
  return [error(path, wanted, quotable ? 'put it in quotes' : undefined)];
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${nouns[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.join(', ')}`;
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? `must be one of: ${issue.options.join(', ')}`
        : issue.message;
    case 'too_small':
      return issue.origin === 'number'
        ? `must be at least ${issue.minimum}`
        : issue.message;
    case 'too_big':
      return issue.origin === 'number'
        ? `must be at most ${issue.maximum}`
        : issue.message;
    default:
      return issue.message;
  }
}

function valueAt(content: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    content,
  );
}

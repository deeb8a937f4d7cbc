import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ajv } from '../__testUtils__/openapi';
import { spec } from '../schema/openapi.generated';

const packageRoot = resolve(__dirname, '../..');

interface Media {
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

/** Every example in the document, with a pointer to its schema. */
function examplesOf(
  node: unknown,
  pointer: string,
): [pointer: string, example: unknown][] {
  if (node === null || typeof node !== 'object') return [];
  const { example, examples }: Media = node;
  const own = [example, ...Object.values(examples ?? {}).map(e => e.value)];
  return [
    ...own
      .filter(value => value !== undefined)
      .map((value): [string, unknown] => [`${pointer}/schema`, value]),
    ...Object.entries(node).flatMap(([name, child]) =>
      examplesOf(
        child,
        `${pointer}/${encodeURIComponent(
          name.replace(/~/g, '~0').replace(/\//g, '~1'),
        )}`,
      ),
    ),
  ];
}

describe('the OpenAPI document', () => {
  it('is the one that the router is generated from', () => {
    expect(() =>
      execFileSync('node', ['scripts/openapi.mjs', '--check'], {
        cwd: packageRoot,
        stdio: 'pipe',
      }),
    ).not.toThrow();
  });

  it('has examples that match their schemas', () => {
    const examples = examplesOf(spec, 'openapi#');
    expect(examples.length).toBeGreaterThan(5);
    for (const [pointer, example] of examples) {
      const validate = ajv.compile({ $ref: pointer });
      validate(example);
      expect({ pointer, errors: validate.errors }).toEqual({
        pointer,
        errors: null,
      });
    }
  });

  it('documents the responses of every operation, errors included', () => {
    const operations = Object.entries(spec.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        at: `${method} ${path}`,
        summary: operation.summary,
        description: operation.description,
        refusals: Object.keys(operation.responses).filter(status =>
          ['401', '403', '503'].includes(status),
        ),
      })),
    );
    for (const { at, ...told } of operations) {
      expect({ at, ...told }).toEqual({
        at,
        summary: expect.stringMatching(/\w/),
        description: expect.stringMatching(/\w/),
        refusals: ['401', '403', '503'],
      });
    }
  });

  it('allows no unknown fields in request bodies', () => {
    const { Submission, AssessedAnswer, NotApplicableAnswer, UnknownAnswer } =
      spec.components.schemas;
    for (const schema of [
      Submission,
      AssessedAnswer,
      NotApplicableAnswer,
      UnknownAnswer,
    ]) {
      expect(schema.additionalProperties).toBe(false);
    }
  });
});

import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020';
import type { Response } from 'supertest';
import { spec } from '../schema/openapi.generated';

interface DocumentedResponse {
  $ref?: string;
  description?: string;
}

/** As much of the document as it takes to find the schema of a response. */
interface Document {
  paths: Record<
    string,
    Record<string, { responses: Record<string, DocumentedResponse> }>
  >;
}

const document: Document = spec;

/** Checks values against schemas of the OpenAPI document. */
export const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
ajv.addSchema(spec, 'openapi');

/** Fails where a response is not one that the OpenAPI document describes. */
export function expectDocumented(
  method: string,
  path: string,
  { status, body }: Response,
): void {
  const template = templateOf(path);
  const documented = document.paths[template]?.[method]?.responses[status];
  if (!documented) {
    throw new Error(`${method} ${path}: ${status} is not documented`);
  }
  if (status === 204 || status === 304) return;
  const pointer = [
    'paths',
    encodeURIComponent(template.replace(/\//g, '~1')),
    method,
    'responses',
    status,
  ].join('/');
  const response = documented.$ref ?? `#/${pointer}`;
  const validate = ajv.compile({
    $ref: `openapi${response}/content/application~1json/schema`,
  });
  validate(body);
  expect({ method, path, status, errors: validate.errors }).toEqual({
    method,
    path,
    status,
    errors: null,
  });
}

function templateOf(path: string): string {
  const [plain] = path.split('?');
  const template = Object.keys(document.paths).find(candidate =>
    new RegExp(`^${candidate.replace(/\{\w+\}/g, '[^/]+')}$`).test(plain),
  );
  return template ?? plain;
}

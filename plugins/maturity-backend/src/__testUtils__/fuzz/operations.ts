import { spec } from '../../schema/openapi.generated';

interface Parameter {
  $ref?: string;
  name?: string;
  in?: string;
  schema?: { type?: string; $ref?: string };
}

interface DocumentedOperation {
  operationId: string;
  parameters?: readonly Parameter[];
  requestBody?: object;
}

const methods = ['get', 'put', 'post', 'delete'] as const;

type Method = (typeof methods)[number];

/** What a request can be made of, as the OpenAPI document has it. */
export interface Operation {
  name: string;
  path: string;
  method: Method;
  hasBody: boolean;
  queries: { name: string; isList: boolean }[];
}

const paths: Record<
  string,
  Partial<Record<Method, DocumentedOperation>>
> = spec.paths;
const parameters: Record<string, Parameter> = spec.components.parameters;

/** All operations of the OpenAPI document. */
export const operations: Operation[] = Object.entries(paths).flatMap(
  ([path, documented]) =>
    methods.flatMap(method => {
      const operation = documented[method];
      return operation ? [operationOf(path, method, operation)] : [];
    }),
);

function operationOf(
  path: string,
  method: Method,
  { operationId, requestBody, parameters: own = [] }: DocumentedOperation,
): Operation {
  return {
    name: operationId,
    path,
    method,
    hasBody: requestBody !== undefined,
    queries: own
      .map(({ $ref, ...rest }) =>
        $ref ? parameters[$ref.split('/').at(-1) ?? ''] : rest,
      )
      .flatMap(({ name, in: place, schema }) =>
        name && place === 'query' ? [{ name, isList: isList(schema) }] : [],
      ),
  };
}

function isList({ type, $ref }: Parameter['schema'] = {}): boolean {
  return type === 'array' || $ref === '#/components/schemas/FilterValues';
}

import { InputError } from '@backstage/errors';
import {
  Router,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { error as errors, middleware } from 'express-openapi-validator';
import { spec } from '../schema/openapi.generated';
import { readJson } from './bodies';

type Problem = InstanceType<typeof errors.BadRequest>['errors'][number];

/** The number of problems that one error message lists. */
const MAX_PROBLEMS = 5;

/**
 * Reads request bodies and checks requests against the OpenAPI document. Unlike
 * the check that comes with Backstage's router, its error messages name the
 * fields that are wrong, and it lets nothing pass that it has not checked.
 */
export function validateRequests(): RequestHandler {
  const router = Router();
  router.use(
    readJson,
    ...middleware({
      apiSpec: checkedDocument(),
      validateRequests: {
        coerceTypes: false,
        allowUnknownQueryParameters: false,
      },
      validateResponses: false,
      ignoreUndocumented: true,
      useRequestUrl: true,
    }),
    nameFields,
  );
  return failClosed(router);
}

/**
 * Checks HEAD as GET: Express answers it by the route of GET, but the document
 * does not list it. What no operation of the document matches reaches no route.
 */
function failClosed(validate: RequestHandler): RequestHandler {
  return (
    // The validator adds the operation, once it has found it.
    req: Request & { openapi?: object },
    res,
    next,
  ) => {
    const { method } = req;
    if (method === 'HEAD') req.method = 'GET';
    validate(req, res, (error?: unknown) => {
      req.method = method;
      if (error || req.openapi) next(error);
      else next('router');
    });
  };
}

/**
 * The document without the body of the import, which is not read before its
 * caller is known. A copy, as the validator modifies it.
 *
 * Queries may contain reserved characters: Express tells them apart, while the
 * validator would refuse the `+` by which browsers encode a space.
 */
function checkedDocument() {
  const { requestBody: _, ...post } = spec.paths['/import'].post;
  const paths = { ...spec.paths, '/import': { post } };
  return JSON.parse(JSON.stringify({ ...spec, paths }), (_key, value) =>
    value?.in === 'query' ? { ...value, allowReserved: true } : value,
  );
}

function nameFields(
  error: Error,
  _req: Request,
  _res: Response,
  next: NextFunction,
): void {
  next(
    error instanceof errors.BadRequest ||
      error instanceof errors.UnsupportedMediaType
      ? new InputError(messageOf(error))
      : error,
  );
}

function messageOf(error: Error): string {
  if (error instanceof errors.UnsupportedMediaType) {
    return `Content-Type: ${error.message}`;
  }
  if (!(error instanceof errors.BadRequest) || error.errors.length === 0) {
    return error.message;
  }
  const problems = new Set(error.errors.map(problemOf));
  return [...problems].slice(0, MAX_PROBLEMS).join('; ');
}

/** Writes the path `/body/evidence/0/url` as `body.evidence.0.url`. */
function problemOf({ path, message, errorCode }: Problem): string {
  // What does not come from a schema names the field itself.
  if (!errorCode || !path.startsWith('/')) return message.replace(/\.$/, '');
  const field = path.slice(1).replaceAll('/', '.');
  return errorCode === 'additionalProperties.openapi.validation'
    ? `unknown field '${field}'`
    : `${field} ${message}`;
}

import { InputError } from '@backstage/errors';
import express, {
  Router,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { error as errors, middleware } from 'express-openapi-validator';
import { spec } from '../schema/openapi.generated';

type Problem = InstanceType<typeof errors.BadRequest>['errors'][number];

/** Enough for a thousand of the longest entity refs. */
const MAX_BODY = '300kb';

/** The limit for imports, which the OpenAPI document states as well. */
const MAX_IMPORT = '5mb';

/** The number of problems that one error message lists. */
const MAX_PROBLEMS = 5;

const readText = express.text({
  type: ['application/yaml', 'application/json'],
  limit: MAX_IMPORT,
});

/**
 * Reads request bodies and checks requests against the OpenAPI document. Unlike
 * the check that comes with Backstage's router, its error messages name the
 * fields that are wrong, and it lets nothing pass that it has not checked.
 */
export function validateRequests(): RequestHandler {
  const router = Router();
  router.use(
    readImport,
    express.json({ limit: MAX_BODY }),
    ...middleware({
      // A copy, as the validator modifies the document.
      apiSpec: JSON.parse(JSON.stringify(spec)),
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

/** Keeps imports as text, so that errors can refer to its lines. */
function readImport(req: Request, res: Response, next: NextFunction): void {
  if (req.path === '/import') readText(req, res, next);
  else next();
}

function nameFields(
  error: Error,
  _req: Request,
  _res: Response,
  next: NextFunction,
): void {
  next(new InputError(messageOf(error)));
}

function messageOf(error: Error): string {
  if (!(error instanceof errors.BadRequest) || error.errors.length === 0) {
    return error.message;
  }
  const problems = new Set(error.errors.map(problemOf));
  return [...problems].slice(0, MAX_PROBLEMS).join('; ');
}

/** Writes the path `/body/evidence/0/url` as `body.evidence.0.url`. */
function problemOf({ path, message, errorCode }: Problem): string {
  if (!path.startsWith('/')) return message;
  const field = path.slice(1).replaceAll('/', '.');
  return errorCode === 'additionalProperties.openapi.validation'
    ? `unknown field '${field}'`
    : `${field} ${message}`;
}

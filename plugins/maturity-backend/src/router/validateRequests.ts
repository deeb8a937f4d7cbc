import { InputError } from '@backstage/errors';
import {
  Router,
  type NextFunction,
  type Request,
  type Response,
} from 'express';
import { error as errors, middleware } from 'express-openapi-validator';
import type { spec as document } from '../openapi.generated';

type Problem = InstanceType<typeof errors.BadRequest>['errors'][number];

/** More problems than these tell no more. */
const MAX_PROBLEMS = 5;

/**
 * Checks requests against the OpenAPI document, and names the fields that are
 * wrong. The router of Backstage checks them too, but says only what is wrong:
 * a field that nobody knows could not be found in a long body.
 */
export function validateRequests(spec: typeof document): Router {
  const router = Router();
  router.use(
    middleware({
      // The validator adds to what it is given.
      apiSpec: structuredClone<any>(spec),
      validateRequests: {
        coerceTypes: false,
        allowUnknownQueryParameters: false,
      },
      validateResponses: false,
      ignoreUndocumented: true,
      useRequestUrl: true,
    }),
  );
  router.use(nameFields);
  return router;
}

function nameFields(
  error: Error,
  _req: Request,
  _res: Response,
  next: NextFunction,
): void {
  next(new InputError(problemsOf(error)));
}

function problemsOf(error: Error): string {
  if (!(error instanceof errors.BadRequest) || error.errors.length === 0) {
    return error.message;
  }
  const problems = new Set(error.errors.map(problemOf));
  return [...problems].slice(0, MAX_PROBLEMS).join('; ');
}

/** `/body/evidence/0/url` is `body.evidence.0.url` in a message. */
function problemOf({ path, message, errorCode }: Problem): string {
  if (!path.startsWith('/')) return message;
  const field = path.slice(1).replaceAll('/', '.');
  return errorCode === 'additionalProperties.openapi.validation'
    ? `${field} is no known field`
    : `${field} ${message}`;
}

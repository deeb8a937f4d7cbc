import { CustomErrorBase, InputError } from '@backstage/errors';
import express, {
  type NextFunction,
  type Request,
  type Response,
} from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';

/** Enough for a thousand of the longest entity refs. */
const MAX_JSON = { limit: '300kb', text: '300 kB' };

/** The limit for imports, which the OpenAPI document states as well. */
const MAX_IMPORT = { limit: '5mb', text: '5 MB' };

/** The operation whose body is read as text, once its caller is known. */
const IMPORT = 'importAssessments';

/** 413: the body is longer than anything that the endpoint could need. */
class PayloadTooLargeError extends CustomErrorBase {
  name = 'PayloadTooLargeError' as const;

  get statusCode() {
    return 413;
  }
}

const parseJson = express.json({ limit: MAX_JSON.limit });

const parseText = promisify(
  express.text({
    type: ['application/yaml', 'application/json'],
    limit: MAX_IMPORT.limit,
  }),
);

/** Reads the JSON body of a request, except for that of an import. */
export function readJson(
  req: Request & { openapi?: { schema: { operationId?: string } } },
  res: Response,
  next: NextFunction,
): void {
  if (req.openapi?.schema.operationId === IMPORT) {
    next();
    return;
  }
  parseJson(req, res, (error?: unknown) =>
    next(error && bodyErrorOf(error, MAX_JSON)),
  );
}

/**
 * Reads the body of an import. It stays text, so that errors can refer to its
 * lines.
 *
 * @throws InputError if there is none, or if it is of another type
 * @throws PayloadTooLargeError
 */
export async function readDocument(
  req: IncomingMessage & { body?: unknown },
  res: ServerResponse,
): Promise<string> {
  try {
    await parseText(req, res);
  } catch (error) {
    throw bodyErrorOf(error, MAX_IMPORT);
  }
  const { body } = req;
  if (typeof body === 'string' && body !== '') return body;
  throw new InputError(
    'body: required, of the type application/yaml or application/json',
  );
}

/** Names the body in what the parser has to say. */
function bodyErrorOf(error: unknown, { text }: { text: string }): Error {
  if (!(error instanceof Error)) return new InputError('body: not readable');
  return 'type' in error && error.type === 'entity.too.large'
    ? new PayloadTooLargeError(`body: must be at most ${text}`)
    : new InputError(`body: ${error.message}`);
}

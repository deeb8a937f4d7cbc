import { CustomErrorBase, InputError } from '@backstage/errors';
import type {
  DraftArea,
  DraftDifferences,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Request } from 'express';
import {
  DraftChangedError,
  type ExpectedVersion,
  ReviewOutdatedError,
  ReviewRequiredError,
} from '../services';

/** 412: the answer has changed since the client read it. */
class PreconditionFailedError extends CustomErrorBase {
  name = 'PreconditionFailedError' as const;

  /** The area as it is now; part of the response body. */
  readonly current: DraftArea;

  constructor(header: string, current: DraftArea) {
    super(`${header}: '${current.areaId}' has been changed in the meantime`);
    this.current = current;
  }

  get statusCode() {
    return 412;
  }
}

/** 412: the draft has changed since the client read it. */
class ReviewFailedError extends CustomErrorBase {
  name = 'PreconditionFailedError' as const;

  /** What has changed; part of the response body. */
  readonly differences: DraftDifferences;

  constructor({ message, differences }: ReviewOutdatedError) {
    super(message);
    this.differences = differences;
  }

  get statusCode() {
    return 412;
  }
}

/** 428: the client has to name the version of what it replaces or submits. */
class PreconditionRequiredError extends CustomErrorBase {
  name = 'PreconditionRequiredError' as const;

  get statusCode() {
    return 428;
  }
}

/** The preconditions of a write, as RFC 9110 defines them. */
export interface Preconditions {
  /** The versions that the write may replace. */
  expected: ExpectedVersion;
  /** What to respond if an answer is of another version, or to any error. */
  errorOf(error: unknown): unknown;
}

/**
 * Reads `If-Match` and `If-None-Match`.
 *
 * @throws InputError if they cannot be combined
 */
export function preconditionsOf(req: Pick<Request, 'get'>): Preconditions {
  const match = tagsOf(req.get('If-Match'));
  const noneMatch = tagsOf(req.get('If-None-Match'));
  return {
    expected: expectedVersion(match, noneMatch),
    errorOf: error => {
      if (!(error instanceof DraftChangedError)) return error;
      const { current } = error;
      if (match) return new PreconditionFailedError('If-Match', current);
      return isAmong(noneMatch, current.version)
        ? new PreconditionFailedError('If-None-Match', current)
        : new PreconditionRequiredError(
            `If-Match: required, as the draft already has a change to '${current.areaId}'`,
          );
    },
  };
}

/** What to respond if a draft is not submitted because of an error. */
export function submitErrorOf(error: unknown): unknown {
  if (error instanceof ReviewOutdatedError) return new ReviewFailedError(error);
  if (error instanceof ReviewRequiredError) {
    return new PreconditionRequiredError(error.message);
  }
  return error;
}

/** The `ETag` of an answer: its version. */
export function etagOf({ version }: DraftArea): string {
  return `"${version}"`;
}

interface EntityTag {
  weak: boolean;
  version: string;
}

/** The tags of a header whose form the OpenAPI document checks. */
function tagsOf(header: string | undefined): EntityTag[] | '*' | undefined {
  if (header === undefined) return undefined;
  if (header === '*') return '*';
  return [...header.matchAll(/(W\/)?"([^"]*)"/g)].map(
    ([, weak, version]): EntityTag => ({ weak: weak !== undefined, version }),
  );
}

function expectedVersion(
  match: EntityTag[] | '*' | undefined,
  noneMatch: EntityTag[] | '*' | undefined,
): ExpectedVersion {
  if (match === undefined) return null;
  if (match === '*') {
    if (noneMatch === undefined) return '*';
    throw new InputError('If-None-Match: cannot be combined with If-Match: *');
  }
  // A weak tag never matches: what it names may differ.
  return match
    .filter(({ weak, version }) => !weak && !isAmong(noneMatch, version))
    .map(({ version }) => version);
}

function isAmong(
  tags: EntityTag[] | '*' | undefined,
  version: string | null,
): boolean {
  if (tags === undefined) return false;
  return tags === '*' || tags.some(tag => tag.version === version);
}

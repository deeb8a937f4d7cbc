import { CustomErrorBase } from '@backstage/errors';
import type { DraftArea } from '@cnmm/backstage-plugin-maturity-common';
import { DraftChangedError } from '../services';

/** 412: somebody else was faster. */
class PreconditionFailedError extends CustomErrorBase {
  name = 'PreconditionFailedError' as const;

  /** The area as it now is: part of the error's body. */
  readonly current: DraftArea;

  constructor(current: DraftArea) {
    super(`If-Match: '${current.areaId}' has been changed meanwhile`);
    this.current = current;
  }

  get statusCode() {
    return 412;
  }
}

/** 428: whoever changes an answer has to say which one they read. */
class PreconditionRequiredError extends CustomErrorBase {
  name = 'PreconditionRequiredError' as const;

  get statusCode() {
    return 428;
  }
}

/** The version that a request names, null where it names none. */
export function versionOf(ifMatch: string | undefined): string | null {
  return ifMatch === undefined ? null : ifMatch.replace(/^"|"$/g, '');
}

/** What `ETag` says of a version. */
export function etagOf(version: string | null): string {
  return `"${version}"`;
}

/** An error as the caller of a conditional write has to see it. */
export function preconditionErrorOf(
  error: unknown,
  version: string | null,
): unknown {
  if (!(error instanceof DraftChangedError)) return error;
  return version === null
    ? new PreconditionRequiredError(
        `If-Match: is missing, and the draft already says something of '${error.current.areaId}'`,
      )
    : new PreconditionFailedError(error.current);
}

import { z } from 'zod';
import { wellFormed } from './assessment/answer';
import { FULL_ENTITY_REF_HINT, parseFullEntityRef } from './entityRef';

// The building blocks of the schemas of what is imported or posted.

/** A full entity ref in any case, which becomes lower case. */
export const fullEntityRef = z.string().transform((value, context) => {
  const entityRef = parseFullEntityRef(value);
  if (entityRef !== undefined) return entityRef;
  context.addIssue({ code: 'custom', message: FULL_ENTITY_REF_HINT });
  return z.NEVER;
});

/**
 * A time with a time zone. That can move it out of the years that have four
 * digits, which could no longer be stored or compared.
 */
export const zonedTime = z.iso
  .datetime({
    offset: true,
    error: 'must be a time with a time zone, such as 2026-10-12T09:30:00Z',
  })
  .refine(
    time => {
      const at = Date.parse(time);
      return at >= 0 && at <= Date.parse('9999-12-31T23:59:59.999Z');
    },
    { error: 'must lie in the years from 1970 to 9999, in UTC' },
  );

/** A {@link zonedTime}, which becomes ISO 8601 in UTC. */
export const utcTime = zonedTime.transform(time =>
  new Date(time).toISOString(),
);

const MAX_ADDRESS_LENGTH = 2000;

/** An http or https address. */
export const webAddress = wellFormed(
  z
    .string()
    .max(
      MAX_ADDRESS_LENGTH,
      `must have at most ${MAX_ADDRESS_LENGTH} characters`,
    ),
).pipe(
  z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
);

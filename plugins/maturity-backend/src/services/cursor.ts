import { InputError } from '@backstage/errors';
import type { EntitySortField } from '@cnmm/backstage-plugin-maturity-common';
import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import { z } from 'zod';

/** Text that every database can compare: PostgreSQL has no null character. */
const text = z
  .string()
  .max(255)
  .refine(value => !value.includes('\0'));

/** An integer column holds more on every database. */
const whole = (min: number) => z.number().int().min(min).max(1_000_000_000);

/** In milliseconds. */
const time = z
  .number()
  .int()
  .min(Date.parse('0001-01-01T00:00:00Z'))
  .max(Date.parse('9999-12-31T23:59:59Z'));

const sortValues: Record<EntitySortField, z.ZodType<string | number>> = {
  title: text,
  kind: text,
  type: text,
  owner: text,
  system: text,
  weakest: whole(0),
  level: whole(0),
  coverage: whole(0),
  oldest: time,
  supported: whole(0),
  contradicted: whole(0),
  beyond: whole(0),
};

/** The revision below which a page starts. */
export const revisionPlace: z.ZodType<number> = whole(1);

/** The ref after which a page starts. */
export const refPlace: z.ZodType<string> = text;

/** The ranks, title and key of the group after which a page starts. */
export const groupPlace: z.ZodType<
  [ranks: (number | null)[], title: string, key: string | null]
> = z.tuple([z.array(z.number().nullable()).max(2), text, text.nullable()]);

/** The sort value and ref of the entity after which a page starts. */
export function entityPlace(
  by: EntitySortField,
): z.ZodType<[value: string | number | null, entityRef: string]> {
  return z.tuple([sortValues[by].nullable(), text]);
}

/**
 * The cursors of one list: opaque, and good for no other list. A list is what
 * decides which items there are and in which order, such as a view, a model, a
 * filter and a sort.
 */
export class Cursors<Place> {
  readonly #list: string;
  readonly #place: z.ZodType<Place>;

  constructor(list: object, place: z.ZodType<Place>) {
    this.#list = createHash('sha256')
      .update(stringify(list))
      .digest('base64url')
      .slice(0, 16);
    this.#place = place;
  }

  /** Encodes the place where a page ends. */
  encode(place: Place): string {
    return toText([this.#list, place]);
  }

  /**
   * Reads the place after which a page starts.
   *
   * @throws InputError if the cursor is broken, or of another list
   */
  decode(cursor: string): Place {
    const parsed = z
      .tuple([z.literal(this.#list), this.#place])
      .safeParse(contentOf(cursor));
    if (!parsed.success) {
      throw new InputError(
        'cursor: must be the nextCursor of the previous page, with the same filter, sort and model',
      );
    }
    return parsed.data[1];
  }
}

function toText(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** The content of a cursor; undefined if it could not have been encoded. */
function contentOf(cursor: string): unknown {
  try {
    const content: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    // The decoder skips what it does not know.
    return toText(content) === cursor ? content : undefined;
  } catch {
    return undefined;
  }
}

import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** The largest value that an integer column holds on every database. */
const revision = z.number().int().min(1).max(1_000_000_000);

/** The latest time that a Date can hold, in milliseconds. */
const MAX_TIME = 8.64e15;

const group = z.tuple([z.string(), z.string().nullable()]);

const entity = z.tuple([
  z.union([z.string(), z.number().min(-1).max(MAX_TIME)]),
  z.string(),
]);

/** Encodes the place where a page ends, opaque to the caller. */
export function encodeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads the cursors of each kind of page. */
export const decodeCursor = {
  /** The revision below which the page starts. */
  revision(cursor: string): number {
    return read(cursor, revision);
  },

  /** The title and key of the group after which the page starts. */
  group(cursor: string): [title: string, key: string | null] {
    return read(cursor, group);
  },

  /** The sort value and ref of the entity after which the page starts. */
  entity(cursor: string): [value: string | number, entityRef: string] {
    return read(cursor, entity);
  },
};

function read<T>(cursor: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
  } catch {
    throw new InputError('cursor: must be the nextCursor of the previous page');
  }
}

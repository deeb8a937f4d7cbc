import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/**
 * Sends a file as its pieces are made. The first one is made before anything
 * is sent, so that an error can still be told; after that a broken connection
 * tells it, so that half a file is never taken for a whole one.
 */
export async function sendFile(
  res: Response,
  file: { type: string; name: string; pieces: AsyncGenerator<string> },
): Promise<void> {
  const { type, name, pieces } = file;
  const first = await pieces.next();
  // In this order, as the name sets a type too.
  res.attachment(name).type(type);
  await pipeline(async function* all() {
    if (!first.done) yield first.value;
    yield* pieces;
  }, res);
}

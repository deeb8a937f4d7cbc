import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { JsonObject } from '@backstage/types';
import { stringify } from 'csv-stringify/sync';
import type { Response } from 'express';
import { Turns } from '../turns';

/** Tells spreadsheets that a CSV file is in UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The value of one cell of a CSV file; null leaves it empty. */
export type Cell = string | number | boolean | null;

/**
 * Sends a file in pieces, as they are produced. The first piece is produced
 * before anything is sent, so that an error up to then still gets a proper
 * response. A later error breaks the connection, so that half a file is never
 * mistaken for a complete one.
 */
export async function sendFile(
  res: Response,
  file: { type: string; name: string; pieces: AsyncGenerator<string> },
): Promise<void> {
  const { type, name, pieces } = file;
  const first = await pieces.next();
  // attachment() sets a type as well, so type() has to come after it.
  res.attachment(name).type(type);
  await pipeline(async function* all() {
    if (!first.done) yield first.value;
    yield* inTurn(pieces);
  }, res);
}

/** Sends a JSON object with a list that takes long to serialise as a whole. */
export async function sendList(
  res: Response,
  listName: string,
  items: Iterable<unknown>,
): Promise<void> {
  res.type('json');
  await pipeline(inTurn(jsonFile({}, listName, items)), res);
}

/** Sends a page of up to a thousand items: that takes a turn of its own. */
export async function sendPage(res: Response, page: object): Promise<void> {
  await setImmediate();
  res.json(page);
}

/** Pieces with pauses, in which other requests get their turn. */
async function* inTurn(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const turns = new Turns();
  for await (const piece of pieces) {
    yield piece;
    await turns.pause();
  }
}

/** A JSON object that ends in a list, with one item of the list per line. */
export async function* jsonFile(
  fields: JsonObject,
  listName: string,
  items: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<string> {
  let start = JSON.stringify({ ...fields, [listName]: [] }).slice(0, -2);
  for await (const item of items) {
    yield `${start}\n${JSON.stringify(item)}`;
    start = ',';
  }
  yield start === ',' ? '\n]}\n' : `${start}]}\n`;
}

/** A CSV file (RFC 4180): a row of headers, and a row per item. */
export async function* csvFile<Item>(
  headers: string[],
  items: AsyncIterable<Item>,
  cellsOf: (item: Item) => Cell[],
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRow(headers);
  for await (const item of items) yield csvRow(cellsOf(item));
}

/**
 * Where a spreadsheet might find a formula: at the start of a text, and after
 * anything that separates cells or rows in some country, as quotes only protect
 * cells between the expected separators. It may skip what is invisible, and
 * full-width signs are evaluated too.
 */
const FORMULA = /(?=[=+\-@＝＋－＠])(?<=(?:^|[;\t\r\n])[\s\p{Cc}\p{Cf}"]*)/gu;

/**
 * A row of a CSV file. Text that a spreadsheet would take for a formula is
 * prefixed with an apostrophe, which makes it plain text.
 */
export function csvRow(cells: Cell[]): string {
  return stringify([cells], {
    cast: {
      boolean: String,
      string: text => text.replace(FORMULA, "'"),
    },
    quoted_match: /[;\t\r\n]/,
    record_delimiter: 'windows',
  });
}

/** Reads a CSV file as RFC 4180 has it, without its byte order mark. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  cells.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (cells.lastIndex < text.length) {
    const found = cells.exec(text);
    if (!found) throw new Error('This is no CSV');
    const [, quoted, plain, end] = found;
    rows[rows.length - 1].push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  // A file ends with the end of its last row.
  return rows.slice(0, -1);
}

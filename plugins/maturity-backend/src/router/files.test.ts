import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvRow } from './files';

describe('csvRow', () => {
  it('writes values unchanged, and leaves cells empty for null', () => {
    expect(csvRow(['a b', 1, -2, true, null, ''])).toBe('a b,1,-2,true,,\r\n');
  });

  it('quotes text that contains a delimiter or a line break', () => {
    expect(csvRow(['a,b', 'say "x"', 'a\r\nb', 'a\nb'])).toBe(
      '"a,b","say ""x""","a\r\nb","a\nb"\r\n',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠A1', "'＠A1"],
    ['\n=1', `"\n'=1"`],
    ['\r=1', `"\r'=1"`],
    ['\t=1', `"\t'=1"`],
    [' \ufeff\u0000=1', " \ufeff\u0000'=1"],
    // Where lists are separated by semicolons, a new cell begins here, even if
    // the text is in quotes.
    ["x;=cmd|' /C calc'!A0", `"x;'=cmd|' /C calc'!A0"`],
    ['x; ""=1', `"x; """"'=1"`],
    ['x\t=1\n-2', `"x\t'=1\n'-2"`],
  ])('stops spreadsheets from evaluating %j', (text, cell) => {
    expect(csvRow([text])).toBe(`${cell}\r\n`);
  });

  it.each(['A-B', 'a = b', 'me@example.com', 'x; y', 'a, -b', "'=1"])(
    'changes no other text: %j',
    text => {
      expect(parse(csvRow([text]))).toEqual([[text]]);
    },
  );

  it('leaves no formula in any cell, whatever separates them', () => {
    const pieces = fc.constantFrom(
      ...Array.from(`;,\t\r\n"' =+-@＝＋－＠x|`),
      '""',
      ' \ufeff',
    );
    const text = fc.array(pieces, { maxLength: 12 }).map(all => all.join(''));
    const isFormula = (cell: string) => /^[\s"]*[=+\-@＝＋－＠]/.test(cell);
    const plain = (all: string[]) => all.map(each => each.replaceAll("'", ''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), texts => {
        const row = csvRow(texts);
        expect(row.split(/[;\t\r\n]/).filter(isFormula)).toEqual([]);
        const [cells] = parse(row);
        expect(cells.filter(isFormula)).toEqual([]);
        expect(plain(cells)).toEqual(plain(texts));
      }),
      { numRuns: 1000 },
    );
  });
});

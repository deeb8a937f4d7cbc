import { csvRow } from './files';

describe('csvRow', () => {
  it('writes values as they are, and nothing for null', () => {
    expect(csvRow(['a b', 1, -2, true, null, ''])).toBe('a b,1,-2,true,,\r\n');
  });

  it('quotes what would end a cell or a row', () => {
    expect(csvRow(['a,b', 'say "x"', 'a\r\nb', 'a\nb'])).toBe(
      '"a,b","say ""x""","a\r\nb","a\nb"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])(
    'keeps a spreadsheet from calculating %j',
    text => {
      expect(csvRow([text])).toBe(`'${text}\r\n`);
    },
  );

  it('does so with a carriage return, in quotes', () => {
    expect(csvRow(['\r=1'])).toBe(`"'\r=1"\r\n`);
  });
});

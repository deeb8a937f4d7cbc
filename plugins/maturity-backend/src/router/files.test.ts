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

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])(
    'stops spreadsheets from evaluating %j',
    text => {
      expect(csvRow([text])).toBe(`'${text}\r\n`);
    },
  );

  it('stops them from evaluating text with a carriage return, too', () => {
    expect(csvRow(['\r=1'])).toBe(`"'\r=1"\r\n`);
  });
});

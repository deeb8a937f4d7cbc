import german from './de';
import { messages } from './messages';

/** The names of what each message is filled in with. */
function filledInWith(all: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(all).map(([key, message]) => [
      key,
      [...new Set(message.match(/\{\{\w+\}\}/g))].sort(),
    ]),
  );
}

describe('the German messages', () => {
  it('are filled in with the same as the English ones', () => {
    expect(filledInWith(german)).toEqual(filledInWith(messages));
  });
});

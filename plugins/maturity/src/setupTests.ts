import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// What one test has not saved is none of the next one's business.
afterEach(() => localStorage.clear());

// A style that JSS does not know has no effect, and says so to every adopter.
const { warn } = console;
// eslint-disable-next-line no-console
console.warn = (...args: unknown[]) => {
  if (String(args[0]).includes('[JSS] Unknown rule'))
    throw new Error(args.join(' '));
  warn(...args);
};

// Tests that render whole pages and type into them take seconds on a busy
// machine.
jest.setTimeout(30_000);
configure({
  asyncUtilTimeout: 5_000,
  // Computing what is hidden takes half the time of the tests. Queries that
  // depend on it say `hidden: false`; axe checks the rest in a browser.
  defaultHidden: true,
});

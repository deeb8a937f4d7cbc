/** Prints one step of the work, so that people see what takes the time. */
export function say(text) {
  process.stdout.write(`\n> ${text}\n`);
}

/** An error that a person can act on: printed as a sentence, without a stack. */
export class Problem extends Error {}

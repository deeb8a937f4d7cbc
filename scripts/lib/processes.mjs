import { spawn } from 'node:child_process';
import { Problem } from './say.mjs';

const running = new Set();

/**
 * Starts a command in a process group of its own, so that stopping it stops
 * everything that it started.
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    stdio: 'inherit',
    detached: true,
    ...options,
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Resolves with the exit code of a child; a signal counts as a failure. */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ? 1 : code ?? 1));
  });
}

/** Runs a command to its end and fails with `sentence` where it fails. */
export async function run(command, args, options, sentence) {
  const code = await ended(start(command, args, options));
  if (code !== 0) {
    throw new Problem(`${sentence} (exit code ${code})`);
  }
}

/** Ends a child and its descendants: asks first, insists after ten seconds. */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const gone = new Promise(resolve => child.once('close', resolve));
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 10_000);
  await gone;
  clearTimeout(timer);
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends all that was started here when this process is asked to end. */
export function stopAllOnSignal() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      await Promise.all([...running].map(stop));
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
}

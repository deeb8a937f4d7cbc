import { Portal } from './portal.ts';

/**
 * Run by the test command: starts the portal that test files share, prints its
 * address, and stops it on a signal.
 */
async function runSharedPortal(): Promise<void> {
  const portal = await Portal.start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await portal.stop();
      process.exit(0);
    });
  }
  process.stdout.write(`${portal.url}\n`);
}

runSharedPortal().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

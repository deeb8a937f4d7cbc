import type {
  Model,
  PortfolioStatus,
} from '@cnmm/backstage-plugin-maturity-common';
import { pause, type Backend } from './Backend';
import { assessments } from './generate/assessments';
import { organisation, type Size } from './generate/organisation';

/** Assessments in one import. */
const BATCH = 1000;

/** A reconciliation of 50,000 takes some minutes. */
const LONGEST_WAIT_MS = 30 * 60 * 1000;

/** How long it took to fill the database by the plugin's own code. */
export interface Filled {
  entities: number;
  assessments: number;
  heirs: number;
  importSeconds: number;
  reconcileSeconds: number;
}

const statusOf = (backend: Backend): Promise<PortfolioStatus> =>
  backend.call('GET', '/maturity/portfolio/status');

/**
 * Imports the assessments of the organisation, and reconciles: a fresh
 * backend then has everything that one has that has been in use for a while.
 */
export async function fill(backend: Backend, size: Size): Promise<Filled> {
  const model: Model = await backend.call('GET', '/maturity/models/cnmm');
  const importSeconds = await seconds(async () => {
    let batch: unknown[] = [];
    const send = async () => {
      await backend.call('POST', '/maturity/import', { assessments: batch });
      batch = [];
    };
    for (const each of assessments(organisation(size), model, size.seed)) {
      batch.push(each);
      if (batch.length === BATCH) await send();
    }
    if (batch.length > 0) await send();
  });
  // Nobody inherits yet, so there is nothing to follow twice.
  await settled(backend);
  const reconcileSeconds = await seconds(() => reconcile(backend));
  await backend.call('POST', '/maturity/bench/analyze');
  const counts = await backend.call('GET', '/maturity/bench/counts');
  return { ...counts, importSeconds, reconcileSeconds };
}

/** Waits until all who inherit have followed. */
export async function settled(backend: Backend): Promise<void> {
  await until(async () => (await statusOf(backend)).pendingUpdates === 0, 50);
}

/** Runs the scheduled task as soon as it is not running, and waits for its end. */
export async function reconcile(backend: Backend): Promise<void> {
  let before: PortfolioStatus = await statusOf(backend);
  await until(async () => {
    before = await statusOf(backend);
    await backend.call('POST', '/maturity/bench/reconcile');
    return true;
  }, 250);
  await until(
    async () => (await statusOf(backend)).reconciledAt !== before.reconciledAt,
    250,
  );
}

/** Asks again and again, and gives up where it takes too long. */
async function until(
  isSo: () => Promise<boolean>,
  milliseconds: number,
): Promise<void> {
  const end = performance.now() + LONGEST_WAIT_MS;
  // A backend that works on an embedded database lets connections time out.
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > end) throw new Error('It does not come to an end');
    await pause(milliseconds);
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

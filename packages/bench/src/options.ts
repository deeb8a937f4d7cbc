import { parseArgs } from 'node:util';
import type { Database } from './backendConfig';
import type { Size } from './generate/organisation';

/** What the bench is asked to do. */
export interface Options {
  size: Size;
  database: Database;
  /** Leave a portal running in place of measuring. */
  serve: boolean;
  /** Where the portal is left running, and its backend. */
  ports: { portal: number; backend: number };
  /** Measure only for how long requests hold up others. */
  delays: boolean;
  /** Measure only those of this operation of the API. */
  operation?: string;
  /** Measure only what is kept of this many minutes of mixed traffic. */
  soakMinutes?: number;
  /** Write the plans of the hottest queries too. */
  plans: boolean;
  /** Where the results go. */
  out: string;
}

const COMPONENTS_OF_A_SYSTEM = 20;

/** Reads the command line. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string' },
      components: { type: 'string' },
      systems: { type: 'string' },
      seed: { type: 'string', default: '1' },
      'without-facts': { type: 'boolean', default: false },
      database: { type: 'string', default: 'sqlite' },
      connection: { type: 'string' },
      serve: { type: 'boolean', default: false },
      'portal-port': { type: 'string', default: '3000' },
      'backend-port': { type: 'string', default: '7007' },
      delays: { type: 'boolean', default: false },
      operation: { type: 'string' },
      soak: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '10' },
      plans: { type: 'boolean', default: false },
      out: { type: 'string', default: '.data/bench' },
    },
  });
  const components = count('components', values.components ?? values.size);
  const kind = values.database;
  if (kind !== 'sqlite' && kind !== 'postgres') {
    throw new Error('--database: must be sqlite or postgres');
  }
  return {
    size: {
      components,
      systems:
        values.systems === undefined
          ? Math.ceil(components / COMPONENTS_OF_A_SYSTEM)
          : count('systems', values.systems),
      seed: count('seed', values.seed),
      facts: !values['without-facts'],
    },
    database: { kind, connection: values.connection },
    serve: values.serve,
    ports: {
      portal: count('portal-port', values['portal-port']),
      backend: count('backend-port', values['backend-port']),
    },
    delays: values.delays,
    operation: values.operation,
    ...(values.soak && { soakMinutes: count('minutes', values.minutes) }),
    plans: values.plans,
    out: values.out,
  };
}

function count(name: string, value = '1000'): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) {
    throw new Error(`--${name}: must be a whole number above 0`);
  }
  return number;
}

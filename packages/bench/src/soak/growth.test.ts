import type { Resources } from '../backend/resources';
import { leaksBetween } from './growth';

const rest: Resources = {
  memory: { heapUsed: 100e6, external: 10e6, rss: 500e6 },
  handles: { TCPSocketWrap: 2, Timeout: 7 },
  connections: { used: 0, idle: 3, waiting: 0 },
  rows: { assessments: 10, pending_updates: 0, reconciliations: 1 },
  bytes: 1e6,
};

describe('leaksBetween', () => {
  it('allows for what people submitted, and for some unrest', () => {
    expect(
      leaksBetween(rest, {
        ...rest,
        memory: { heapUsed: 110e6, external: 90e6, rss: 900e6 },
        handles: { TCPSocketWrap: 7, Timeout: 1, FSReqPromise: 5 },
        connections: { used: 0, idle: 10, waiting: 0 },
        rows: { ...rest.rows, assessments: 500 },
        bytes: 9e6,
      }),
    ).toEqual([]);
  });

  it('names everything that is kept', () => {
    expect(
      leaksBetween(rest, {
        ...rest,
        memory: { ...rest.memory, heapUsed: 111e6 },
        handles: { TCPSocketWrap: 8, FSReqPromise: 6 },
        connections: { used: 1, idle: 3, waiting: 2 },
        rows: { ...rest.rows, pending_updates: 1, reconciliations: 2 },
      }),
    ).toEqual([
      'The heap in MB grew from 100 to 111',
      'The number of TCPSocketWrap grew from 2 to 8',
      'The number of FSReqPromise grew from 0 to 6',
      '1 connections are still used',
      '2 still wait for a connection',
      'pending_updates grew from 0 to 1',
      'reconciliations grew from 1 to 2',
    ]);
  });
});

import type { NextFunction, Request, Response } from 'express';
import { spec } from '../openapi.generated';
import type { Telemetry } from '../services';

/** Reads, although their request has a body. */
const READING = ['queryReports'];

const writes = Object.entries(spec.paths).flatMap(([path, operations]) =>
  Object.entries(operations)
    .filter(
      ([method, { operationId }]) =>
        method !== 'get' && !READING.includes(operationId),
    )
    .map(([method, { operationId }]) => ({
      method: method.toLocaleUpperCase('en-US'),
      path: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
      operation: operationId,
    })),
);

/** Counts requests that want to change something, done and refused. */
export function countWrites(telemetry: Telemetry) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const write = writes.find(
      ({ method, path }) => method === req.method && path.test(req.path),
    );
    if (write) {
      res.on('finish', () =>
        telemetry.countWrite(write.operation, res.statusCode),
      );
    }
    next();
  };
}

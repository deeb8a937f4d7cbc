import {
  metricsServiceMock,
  tracingServiceMock,
} from '@backstage/backend-test-utils/alpha';
import { Telemetry } from './Telemetry';

describe('Telemetry', () => {
  const add = jest.fn();
  const record = jest.fn();
  const addCallback = jest.fn();
  const tracing = tracingServiceMock.mock();
  const metrics = metricsServiceMock.mock({
    createCounter: () => ({ add }),
    createHistogram: () => ({ record }),
    createObservableGauge: () => ({ addCallback, removeCallback: jest.fn() }),
  });
  const telemetry = new Telemetry({ metrics, tracing });
  beforeEach(() => jest.clearAllMocks());

  it('counts writes by operation and status', () => {
    telemetry.countWrite('submitDraft', 403);
    expect(add).toHaveBeenCalledWith(1, {
      operation: 'submitDraft',
      status: 403,
    });
  });

  it('measures a task in a span of its own', async () => {
    await expect(telemetry.measure('reconcile', async () => 5)).resolves.toBe(
      5,
    );
    expect(tracing.startActiveSpan).toHaveBeenCalledWith(
      'maturity.reconcile',
      expect.any(Function),
    );
    expect(record).toHaveBeenCalledWith(expect.any(Number), {
      task: 'reconcile',
      outcome: 'done',
    });
  });

  it('says that a task failed, and lets it fail', async () => {
    const failing = telemetry.measure('reconcile', async () => {
      throw new Error('No catalog.');
    });
    await expect(failing).rejects.toThrow('No catalog.');
    expect(record).toHaveBeenCalledTimes(1);
    expect(record.mock.calls[0][1]).toEqual({
      task: 'reconcile',
      outcome: 'failed',
    });
  });

  it('asks for the pending updates when metrics are collected', async () => {
    telemetry.watchPending(async () => 7);
    const observe = jest.fn();
    await addCallback.mock.calls[0][0]({ observe });
    expect(observe).toHaveBeenCalledWith(7);
  });
});

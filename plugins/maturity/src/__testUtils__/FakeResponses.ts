import { ResponseError } from '@backstage/errors';

/** What the backend refuses, as a status and a reason. */
export class Refusal extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

/** The error that the client makes from a refusal. */
function responseErrorOf({ status, message }: Refusal): Promise<Error> {
  const body = {
    error: { name: 'Error', message },
    request: { method: 'GET', url: '/api/maturity' },
    response: { statusCode: status },
  };
  return ResponseError.fromResponse({
    headers: new Headers({ 'content-type': 'application/json' }),
    ok: false,
    redirected: false,
    status,
    statusText: message,
    type: 'basic',
    url: '/api/maturity',
    text: async () => JSON.stringify(body),
  });
}

/** Answers requests, or fails, delays or counts them on demand. */
export class FakeResponses {
  readonly #failures = new Map<string, Refusal[]>();
  readonly #held = new Map<string, Promise<void>>();
  readonly #lost = new Set<string>();
  readonly #counts = new Map<string, number>();
  #isCut = false;

  /** Fails the next calls of a method, each with one of the refusals. */
  fail(method: string, ...refusals: Refusal[]): void {
    this.#failures.set(method, refusals);
  }

  /**
   * Holds back all calls of a method.
   *
   * @returns what lets them go on
   */
  hold(method: string): () => void {
    let release = () => {};
    this.#held.set(
      method,
      new Promise<void>(resolve => {
        release = resolve;
      }),
    );
    return () => {
      this.#held.delete(method);
      release();
    };
  }

  /**
   * Cuts the connection: no call arrives.
   *
   * @returns what restores it
   */
  cut(): () => void {
    this.#isCut = true;
    return () => {
      this.#isCut = false;
      window.dispatchEvent(new Event('online'));
    };
  }

  /** Loses the next response of a method to a call that has arrived. */
  lose(method: string): void {
    this.#lost.add(method);
  }

  /** How often a method was called. */
  count(method: string): number {
    return this.#counts.get(method) ?? 0;
  }

  /** The response to a call of a method. */
  async of<T>(method: string, respond: () => T): Promise<T> {
    this.#counts.set(method, this.count(method) + 1);
    await this.#held.get(method);
    if (this.#isCut) throw new TypeError('Failed to fetch');
    try {
      const failure = this.#failures.get(method)?.shift();
      if (failure) {
        throw failure;
      }
      const response = respond();
      if (this.#lost.delete(method)) throw new TypeError('Failed to fetch');
      return response;
    } catch (error) {
      throw error instanceof Refusal ? await responseErrorOf(error) : error;
    }
  }
}

/** An assessment that not all who inherit from it have followed yet. */
export interface PendingUpdate {
  id: number;
  /** Whose assessment it is. */
  sourceRef: string;
  /** The last entity that has followed; empty where none has. */
  after: string;
}

/**
 * What is left to do after submits. It is left there by the transaction that
 * stores an assessment, so there is no assessment that nothing follows.
 */
export interface UpdateStore {
  /** Takes an update that nobody is working on, for a minute. */
  claim(): Promise<PendingUpdate | undefined>;

  /**
   * Notes how far it has come, and keeps it for another minute.
   *
   * @returns false where another replica has taken it meanwhile
   */
  advance(update: PendingUpdate, after: string): Promise<boolean>;

  /** Leaves an update to whoever comes next. */
  release(update: PendingUpdate): Promise<void>;

  /** Removes an update: all have followed. */
  finish(update: PendingUpdate): Promise<void>;

  count(): Promise<number>;
}

import { InputError, NotFoundError } from '@backstage/errors';
import {
  type Model,
  type Target,
  type TargetInput,
  targetSchema,
} from '@cnmm/backstage-plugin-maturity-common';
import type { TargetStore } from '../../database';
import type { EntityReader, EntityRequest } from '../reports/EntityReader';

/** A new target for one aspect. */
export interface TargetChange {
  aspectId: string;
  /** A target that has not been validated yet. */
  target: unknown;
  /** Full entity ref. */
  setBy: string;
}

/** Sets and removes the levels that owners aim at. */
export class TargetService {
  readonly #reader: EntityReader;
  readonly #targets: TargetStore;

  constructor(options: { reader: EntityReader; targets: TargetStore }) {
    this.#reader = options.reader;
    this.#targets = options.targets;
  }

  /** Sets the target of an aspect. The last write wins. */
  async set(
    request: EntityRequest,
    { aspectId, target: given, setBy }: TargetChange,
  ): Promise<Target> {
    const { key, model } = await this.#reader.find(request);
    requireAspect(model, aspectId);
    const target = {
      aspectId,
      ...checkTarget(model, given),
      setAt: new Date().toISOString(),
      setBy,
    };
    await this.#targets.set(key, target);
    return target;
  }

  /** Removes the target of an aspect, if it has one. */
  async remove(request: EntityRequest, aspectId: string): Promise<void> {
    const { key, model } = await this.#reader.find(request);
    requireAspect(model, aspectId);
    await this.#targets.remove(key, aspectId);
  }
}

function requireAspect(model: Model, aspectId: string): void {
  if (!model.aspects.some(({ id }) => id === aspectId)) {
    throw new NotFoundError(
      `aspectId: model ${model.id} has no aspect '${aspectId}'`,
    );
  }
}

function checkTarget(model: Model, target: unknown): TargetInput {
  const parsed = targetSchema(model).safeParse(target);
  if (parsed.success) return parsed.data;
  throw new InputError(
    parsed.error.issues
      .map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
      .join('; '),
  );
}

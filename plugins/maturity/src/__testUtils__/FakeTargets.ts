import type {
  Target,
  TargetInput,
} from '@cnmm/backstage-plugin-maturity-common';

/** Targets in memory. */
export class FakeTargets {
  readonly #targets = new Map<string, Target[]>();

  /** The targets of an entity. */
  of(entityRef: string): Target[] {
    return this.#targets.get(entityRef) ?? [];
  }

  set(
    entityRef: string,
    aspectId: string,
    given: TargetInput,
    setBy: string,
  ): Target {
    this.remove(entityRef, aspectId);
    const target = {
      ...given,
      aspectId,
      setAt: new Date().toISOString(),
      setBy,
    };
    this.#targets.set(entityRef, [...this.of(entityRef), target]);
    return target;
  }

  remove(entityRef: string, aspectId: string): void {
    this.#targets.set(
      entityRef,
      this.of(entityRef).filter(target => target.aspectId !== aspectId),
    );
  }
}

import type {
  Model,
  PortfolioEntity,
} from '@cnmm/backstage-plugin-maturity-common';
import type { ListedEntity } from '../../database';

/**
 * Converts a listed entity to the wire format, with an entry for each aspect.
 */
export function entityOf(
  listed: ListedEntity,
  { model, staleBefore }: { model: Model; staleBefore: Date },
): PortfolioEntity {
  const { type, lifecycle, ownerRef, systemRef, domainRef } = listed;
  const { oldestSubmittedAt } = listed;
  return {
    entityRef: listed.entityRef,
    title: listed.title,
    kind: listed.kind,
    ...(type !== null && { type }),
    ...(lifecycle !== null && { lifecycle }),
    ...(ownerRef !== null && { owner: ownerRef }),
    ...(systemRef !== null && { system: systemRef }),
    ...(domainRef !== null && { domain: domainRef }),
    level: listed.level,
    aspects: model.aspects.map(({ id }) => ({
      aspectId: id,
      level:
        listed.aspects.find(({ aspectId }) => aspectId === id)?.level ?? null,
    })),
    coverage: { answered: listed.answered, total: listed.total },
    oldestSubmittedAt,
    stale:
      oldestSubmittedAt !== null && new Date(oldestSubmittedAt) < staleBefore,
    revision: listed.revision,
  };
}

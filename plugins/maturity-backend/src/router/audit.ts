import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';

/** The audit events of the plugin: see `docs/audit-events.md`. */
export type AuditEventId =
  | 'assessment-import'
  | 'assessment-submit'
  | 'draft-discard'
  | 'draft-edit'
  | 'target-remove'
  | 'target-set';

/** How much it matters; an edit of a draft changes no level yet. */
const severities: Record<
  AuditEventId,
  AuditorServiceCreateEventOptions['severityLevel']
> = {
  'assessment-import': 'high',
  'assessment-submit': 'medium',
  'draft-discard': 'low',
  'draft-edit': 'low',
  'target-remove': 'medium',
  'target-set': 'medium',
};

/** A write that leaves an audit event. */
export interface AuditedWrite
  extends Required<Pick<AuditorServiceCreateEventOptions, 'request' | 'meta'>> {
  eventId: AuditEventId;
}

/**
 * Writes, and leaves an audit event of it, whether it was done or refused.
 *
 * @param write - identifies the caller too, so that a refusal of the caller is
 * told as well
 * @param resultMeta - what to tell of the result
 */
export async function audited<Result>(
  auditor: AuditorService,
  { eventId, request, meta }: AuditedWrite,
  write: () => Promise<Result>,
  resultMeta?: (result: Result) => JsonObject,
): Promise<Result> {
  const severityLevel = severities[eventId];
  const event = await auditor.createEvent({
    eventId,
    severityLevel,
    request,
    meta,
  });
  let result: Result;
  try {
    result = await write();
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
  await event.success({ meta: resultMeta?.(result) });
  return result;
}

/** What events of one entity tell: which one, and the model that was named. */
export function entityMeta({
  params: { kind, namespace, name },
  query: { model },
}: {
  params: { kind: string; namespace: string; name: string };
  query: { model?: string };
}): JsonObject {
  return {
    entityRef: stringifyEntityRef({ kind, namespace, name }),
    ...(model !== undefined && { model }),
  };
}

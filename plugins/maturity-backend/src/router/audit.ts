import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { EntityPathAndQuery } from './requests';

/** The audit events of the plugin, documented in `docs/audit-events.md`. */
export type AuditEventId =
  | 'assessment-import'
  | 'assessment-submit'
  | 'draft-discard'
  | 'draft-edit'
  | 'target-remove'
  | 'target-set';

/** Edits of a draft are low, as they change no level yet. */
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
 * Performs a write and records it as an audit event, whether it succeeds or
 * fails.
 *
 * @param write - should identify the caller as well, so that a rejected caller
 * is recorded
 * @param resultMeta - what to record of the result
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

/** What every event about an entity records. */
export function entityMeta({
  params: { kind, namespace, name },
  query: { model },
}: EntityPathAndQuery): JsonObject {
  return {
    entityRef: stringifyEntityRef({ kind, namespace, name }),
    ...(model !== undefined && { model }),
  };
}

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
  | 'answers-reattach'
  | 'assessment-export'
  | 'assessment-import'
  | 'assessment-submit'
  | 'draft-discard'
  | 'draft-edit'
  | 'facts-post'
  | 'provider-decide'
  | 'provider-withdraw'
  | 'target-remove'
  | 'target-set';

/** Edits of a draft are low, as they change no level yet. */
const severities: Record<
  AuditEventId,
  AuditorServiceCreateEventOptions['severityLevel']
> = {
  'answers-reattach': 'high',
  'assessment-export': 'medium',
  'assessment-import': 'high',
  'assessment-submit': 'medium',
  'draft-discard': 'low',
  'draft-edit': 'low',
  'facts-post': 'medium',
  'provider-decide': 'medium',
  'provider-withdraw': 'medium',
  'target-remove': 'medium',
  'target-set': 'medium',
};

/** The longest text of an event: nobody should fill the log with a request. */
const MAX_TEXT = 1000;

/** A request that leaves an audit event. */
export interface AuditedRequest
  extends Required<Pick<AuditorServiceCreateEventOptions, 'request' | 'meta'>> {
  eventId: AuditEventId;
}

/**
 * Performs a request and records it as an audit event, whether it succeeds or
 * fails.
 *
 * @param perform - should identify the caller as well, so that a rejected
 * caller is recorded
 * @param resultMeta - what to record of the result
 */
export async function audited<Result>(
  auditor: AuditorService,
  { eventId, request, meta }: AuditedRequest,
  perform: () => Promise<Result>,
  resultMeta?: (result: Result) => JsonObject,
): Promise<Result> {
  const severityLevel = severities[eventId];
  const event = await auditor.createEvent({
    eventId,
    severityLevel,
    request,
    meta: withPlainText(meta),
  });
  let result: Result;
  try {
    result = await perform();
  } catch (error) {
    await event.fail({ error: withoutDetails(error) });
    throw error;
  }
  await event.success({ meta: resultMeta?.(result) });
  return result;
}

/**
 * Loggers write whatever an error carries, and some carry what people wrote,
 * for the response. A message may quote the request, which must not look like
 * further lines of the log.
 */
function withoutDetails(error: unknown): Error {
  const { name, message, stack } = toError(error);
  const text = onOneLine(shortened(message));
  return Object.assign(new Error(text), {
    name,
    // The stack begins with the message.
    stack: stack?.replace(message, () => text),
  });
}

/** A request says which model and area it means, and may say anything. */
function withPlainText(meta: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(meta), (_key, value) =>
    typeof value === 'string' ? onOneLine(shortened(value)) : value,
  );
}

function shortened(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

/** Escapes what ends or turns a line, or is not seen in it. */
function onOneLine(text: string): string {
  return text.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    character => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
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

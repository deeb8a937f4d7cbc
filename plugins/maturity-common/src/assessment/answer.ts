import { z } from 'zod';
import { findArea, findAreaLevel, lastLevelOf } from '../model/lookup';
import type { ModelDefinition } from '../model/types';

/** A link that shows that an answer is true. @public */
export interface Evidence {
  /** An http or https address. */
  url: string;
  title?: string;
}

/** The answer that an entity is at a level of the area. @public */
export interface AssessedAnswer {
  state: 'assessed';
  level: number;
  /** Ids of practices of higher levels that are already in place. */
  practices?: string[];
  note?: string;
  evidence?: Evidence[];
}

/** The answer that the area does not apply to the entity. @public */
export interface NotApplicableAnswer {
  state: 'not-applicable';
  reason: string;
  note?: string;
}

/**
 * The answer that nobody knows yet. The entity still inherits an answer that
 * says more.
 *
 * @public
 */
export interface UnknownAnswer {
  state: 'unknown';
  note?: string;
}

/**
 * What an entity says about one area. No answer at all is a fourth case, which
 * never counts as a level.
 *
 * @public
 */
export type Answer = AssessedAnswer | NotApplicableAnswer | UnknownAnswer;

/** The maximum number of characters of a note or a reason. @public */
export const MAX_NOTE_LENGTH = 4000;

/** The maximum number of evidence links of an answer. @public */
export const MAX_EVIDENCE = 20;

/** Not every database can hold what is no character. */
export function wellFormed(text: z.ZodString): z.ZodString {
  return text.regex(/^[^\0\p{Cs}]*$/u, {
    error: 'must not contain null characters or unpaired surrogates',
  });
}

/** The schema of a note or a reason. */
export const noteSchema = wellFormed(
  z
    .string()
    .max(MAX_NOTE_LENGTH, `must have at most ${MAX_NOTE_LENGTH} characters`),
);

const evidenceSchema: z.ZodType<Evidence> = z.strictObject({
  url: wellFormed(
    z.string().max(2000, 'must have at most 2000 characters'),
  ).pipe(
    z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
  ),
  title: wellFormed(z.string().trim().min(1).max(200)).optional(),
});

/**
 * The schema of an answer. Whether the model has the level and the practices is
 * checked by {@link checkAnswer}.
 *
 * @public
 */
export const answerSchema: z.ZodType<Answer> = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('assessed'),
    level: z.number().int().min(1).max(9),
    practices: z.array(z.string().max(200)).max(100).optional(),
    note: noteSchema.optional(),
    evidence: z.array(evidenceSchema).max(MAX_EVIDENCE).optional(),
  }),
  z.strictObject({
    state: z.literal('not-applicable'),
    reason: noteSchema.refine(reason => reason.trim() !== '', {
      error: 'must say why the area does not apply',
    }),
    note: noteSchema.optional(),
  }),
  z.strictObject({ state: z.literal('unknown'), note: noteSchema.optional() }),
]);

/** What is wrong with an answer. @public */
export interface AnswerProblem {
  /** Dotted path of the field; empty if it is about the whole answer. */
  path: string;
  message: string;
}

/**
 * Checks an answer to an area of a model.
 *
 * @param model - the model that the area belongs to
 * @param areaId - id of the area
 * @param value - the answer, of any type
 * @returns the answer with each practice named once, or everything that is
 * wrong with it
 * @public
 */
export function checkAnswer(
  model: ModelDefinition,
  areaId: string,
  value: unknown,
): { answer: Answer } | { problems: AnswerProblem[] } {
  const area = findArea(model, areaId);
  if (!area) {
    return {
      problems: [
        { path: '', message: `model ${model.id} has no area '${areaId}'` },
      ],
    };
  }
  const parsed = answerSchema.safeParse(value);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(issue => ({
        path: issue.path.join('.'),
        message: issue.message,
      })),
    };
  }
  const answer = parsed.data;
  if (answer.state !== 'assessed') {
    return { answer };
  }
  if (!findAreaLevel(area, answer.level)) {
    return {
      problems: [
        {
          path: 'level',
          message: `${areaId} has levels 1 to ${lastLevelOf(area)}, not ${
            answer.level
          }`,
        },
      ],
    };
  }
  const higher = new Set(
    area.levels
      .filter(({ level }) => level > answer.level)
      .flatMap(({ practices }) => practices.map(({ id }) => id)),
  );
  const problems = (answer.practices ?? []).flatMap((id, index) =>
    higher.has(id)
      ? []
      : [
          {
            path: `practices.${index}`,
            message: `'${id}' is not a practice of ${areaId} above level ${answer.level}`,
          },
        ],
  );
  if (problems.length > 0) {
    return { problems };
  }
  return answer.practices
    ? { answer: { ...answer, practices: [...new Set(answer.practices)] } }
    : { answer };
}

/** Tells whether an answer says something: assessed or not applicable. @public */
export function isAnswered(answer: Pick<Answer, 'state'> | null): boolean {
  return answer !== null && answer.state !== 'unknown';
}

/** Tells whether two answers are equal but for the order of practices. @public */
export function sameAnswer(one: Answer | null, other: Answer | null): boolean {
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}

function canonical(answer: Answer | null): unknown {
  if (answer === null) return null;
  const { note } = answer;
  switch (answer.state) {
    case 'assessed':
      return [
        answer.state,
        answer.level,
        [...(answer.practices ?? [])].sort(),
        note ?? '',
        (answer.evidence ?? []).map(({ url, title }) => [url, title ?? '']),
      ];
    case 'not-applicable':
      return [answer.state, answer.reason, note ?? ''];
    default:
      return [answer.state, note ?? ''];
  }
}

import type { Assessment } from '../assessment/types';
import type { AnswerSource } from '../inheritance/effectiveAnswers';
import type { ModelDefinition } from '../model/types';
import { buildReport } from '../report/buildReport';
import type { LevelChange } from './types';

/** A source of answers with all that it ever submitted. @public */
export interface SourceHistory extends Omit<AnswerSource, 'answers'> {
  /** In the order of their revisions. */
  assessments: Pick<Assessment, 'answers' | 'submittedAt'>[];
}

/**
 * How the levels of an entity came to be: what its aspects were at after each
 * assessment, its own or one that it inherits from. The entity is taken to
 * have inherited from the same sources all the time.
 *
 * @param sources - the entity itself first, then those it inherits from,
 * nearest first
 * @public
 */
export function levelChanges(
  model: ModelDefinition,
  sources: SourceHistory[],
): LevelChange[] {
  const times = new Set(
    sources.flatMap(({ assessments }) =>
      assessments.map(({ submittedAt }) => submittedAt),
    ),
  );
  const levels = new Map<string, number | null>();
  // Times in ISO 8601 and UTC sort as text.
  return [...times].sort().flatMap(at =>
    aspectsAt(at, model, sources).flatMap(({ aspectId, level }) => {
      const from = levels.get(aspectId) ?? null;
      levels.set(aspectId, level);
      return from === level ? [] : [{ aspectId, from, to: level, at }];
    }),
  );
}

function aspectsAt(
  at: string,
  model: ModelDefinition,
  sources: SourceHistory[],
) {
  const { aspects } = buildReport({
    entityRef: sources[0].entityRef,
    model,
    sources: sources.map(({ entityRef, relation, assessments }) => ({
      entityRef,
      relation,
      answers:
        assessments.filter(({ submittedAt }) => submittedAt <= at).at(-1)
          ?.answers ?? {},
    })),
    now: new Date(at),
  });
  return aspects;
}

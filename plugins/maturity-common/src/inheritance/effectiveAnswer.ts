import type {
  SubmittedAnswer,
  SubmittedAnswers,
} from '../assessment/assessment';

/**
 * How the entity that gave an answer relates to the one that it holds for.
 *
 * @public
 */
export type SourceRelation = 'own' | 'system' | 'domain' | 'owner';

/** An entity whose answers may hold for another. @public */
export interface AnswerSource {
  entityRef: string;
  relation: SourceRelation;
  answers: SubmittedAnswers;
}

/** The answer that holds for an entity, and who gave it. @public */
export interface EffectiveAnswer {
  submitted: SubmittedAnswer;
  source: Pick<AnswerSource, 'entityRef' | 'relation'>;
}

/**
 * The answer to an area that holds for an entity: its own or the nearest
 * inherited one. An answer that is unknown does not stop the search, and holds
 * only where nobody knows better.
 *
 * @param sources - the entity itself, then those it inherits from, nearest
 * first
 * @public
 */
export function effectiveAnswer(
  areaId: string,
  sources: AnswerSource[],
): EffectiveAnswer | undefined {
  const given = sources.flatMap(({ entityRef, relation, answers }) => {
    const submitted = answers[areaId];
    return submitted ? [{ submitted, source: { entityRef, relation } }] : [];
  });
  return (
    given.find(({ submitted }) => submitted.answer.state !== 'unknown') ??
    given[0]
  );
}

import type { AnswerWithoutTexts } from '../assessment/answerTexts';
import type {
  SubmittedAnswer,
  SubmittedAnswers,
} from '../assessment/assessment';

/**
 * The relation to an entity of the entity whose answer it inherits; `own` for
 * its own answer.
 *
 * @public
 */
export type SourceRelation = 'own' | 'system' | 'domain' | 'owner';

/** An entity that answers may come from. @public */
export interface AnswerSource<
  A extends AnswerWithoutTexts = AnswerWithoutTexts,
> {
  entityRef: string;
  relation: SourceRelation;
  answers: SubmittedAnswers<A>;
}

/** The answer that holds for an entity, and the entity that gave it. @public */
export interface EffectiveAnswer<
  A extends AnswerWithoutTexts = AnswerWithoutTexts,
> {
  submitted: SubmittedAnswer<A>;
  source: Pick<AnswerSource, 'entityRef' | 'relation'>;
}

/**
 * Finds the answer to an area that holds for an entity: its own or the nearest
 * inherited one. An unknown answer does not stop the search; it holds only if
 * no source gives another answer.
 *
 * @param areaId - id of the area
 * @param sources - the entity itself, then the entities that it inherits from,
 * nearest first
 * @public
 */
export function effectiveAnswer<A extends AnswerWithoutTexts>(
  areaId: string,
  sources: AnswerSource<A>[],
): EffectiveAnswer<A> | undefined {
  const given = sources.flatMap(({ entityRef, relation, answers }) => {
    const submitted = answers[areaId];
    return submitted ? [{ submitted, source: { entityRef, relation } }] : [];
  });
  return (
    given.find(({ submitted }) => submitted.answer.state !== 'unknown') ??
    given[0]
  );
}

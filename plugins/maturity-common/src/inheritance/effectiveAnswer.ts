import type { AnswerWithoutTexts } from '../assessment/answerTexts';
import type {
  SubmittedAnswer,
  SubmittedAnswers,
} from '../assessment/assessment';
import type { PracticeArea } from '../model/types';

/**
 * The relation to an entity of the entity whose answer it inherits; `own` for
 * its own answer. A `provider` is a system that provides capabilities to it.
 *
 * @public
 */
export type SourceRelation = 'own' | 'system' | 'provider' | 'domain' | 'owner';

/** An entity that answers may come from. @public */
export interface AnswerSource<
  A extends AnswerWithoutTexts = AnswerWithoutTexts,
> {
  entityRef: string;
  relation: SourceRelation;
  /**
   * Ids of the capabilities that a `provider` provides: only its answers to
   * areas about one of them apply. Absent if all of its answers do.
   */
  capabilityIds?: string[];
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
 * inherited one; of several providers, the lowest. An unknown answer does not
 * stop the search; it holds only if no source gives another answer.
 *
 * @param sources - the entity itself, then the entities that it inherits from,
 * nearest first
 * @public
 */
export function effectiveAnswer<A extends AnswerWithoutTexts>(
  area: Pick<PracticeArea, 'id' | 'about'>,
  sources: AnswerSource<A>[],
): EffectiveAnswer<A> | undefined {
  const given = sources.flatMap((source): EffectiveAnswer<A>[] => {
    const { entityRef, relation, answers } = source;
    const submitted = appliesTo(area, source) ? answers[area.id] : undefined;
    return submitted ? [{ submitted, source: { entityRef, relation } }] : [];
  });
  const known = given.filter(
    ({ submitted }) => submitted.answer.state !== 'unknown',
  );
  const [nearest] = known;
  if (nearest?.source.relation !== 'provider') return nearest ?? given[0];
  // Whoever runs on several platforms is no further than the least of them.
  return known
    .filter(({ source }) => source.relation === 'provider')
    .reduce((lowest, each) => (rankOf(each) < rankOf(lowest) ? each : lowest));
}

function appliesTo(
  { about = [] }: Pick<PracticeArea, 'about'>,
  { capabilityIds }: Pick<AnswerSource, 'capabilityIds'>,
): boolean {
  return capabilityIds?.some(id => about.includes(id)) ?? true;
}

/** An area that does not apply to one platform may apply to another. */
function rankOf({ submitted: { answer } }: EffectiveAnswer): number {
  return answer.state === 'assessed' ? answer.level : Infinity;
}

import { answersOfGoneAreas } from '../assessment/confirm';
import type { AnswerSource } from '../inheritance/effectiveAnswers';
import { findArea } from '../model/lookup';
import { provenanceOf, type ProvenanceContext } from '../report/provenance';
import type { GoneArea } from './types';

/**
 * The answers of an entity to areas that the model no longer has, titled as
 * in the model that they were given to, or by their id where nobody knows it.
 *
 * @param source - the entity with its own answers
 * @public
 */
export function goneAreas(
  source: AnswerSource,
  context: ProvenanceContext,
): GoneArea[] {
  const { entityRef, relation, answers } = source;
  return answersOfGoneAreas(context.model, answers).map(
    ({ areaId, submitted }) => {
      const was = context.modelByHash?.(submitted.modelHash);
      const effective = { submitted, source: { entityRef, relation } };
      return {
        areaId,
        title: (was && findArea(was, areaId)?.title) ?? areaId,
        answer: submitted.answer,
        provenance: provenanceOf(areaId, effective, context),
      };
    },
  );
}

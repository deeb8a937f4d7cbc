import type { Answer } from '../assessment/types';
import type { AreaReport, Provenance } from './types';

/** An answer, and where it comes from. */
interface SourcedAnswer {
  answer: Answer;
  provenance: Provenance;
}

/**
 * An answer as those may see it who may not see the entity that gave it: what
 * it says of the level stays, who said it and in which words is left out.
 *
 * @public
 */
export function withholdSource({
  answer,
  provenance,
}: SourcedAnswer): SourcedAnswer {
  return {
    answer: withoutWords(answer),
    provenance: {
      ...provenance,
      entityRef: null,
      // How often a hidden entity was assessed is nobody's business either.
      revision: null,
      submittedBy: null,
    },
  };
}

/**
 * The areas of a report for someone who may not see every entity that it
 * inherits from. No level changes by it.
 *
 * @param isVisible - whether they may see an entity, by its full ref
 * @public
 */
export function withholdSources(
  areas: AreaReport[],
  isVisible: (entityRef: string) => boolean,
): { areas: AreaReport[]; someHidden: boolean } {
  let someHidden = false;
  const withheld = areas.map(area => {
    const { answer, provenance } = area;
    const source = provenance?.entityRef;
    if (!answer || !provenance || !source || isVisible(source)) return area;
    someHidden = true;
    return { ...area, ...withholdSource({ answer, provenance }) };
  });
  return { areas: withheld, someHidden };
}

function withoutWords(answer: Answer): Answer {
  const { note: _note, ...rest } = answer;
  if (rest.state !== 'assessed') return rest;
  const { evidence: _evidence, ...assessed } = rest;
  return assessed;
}

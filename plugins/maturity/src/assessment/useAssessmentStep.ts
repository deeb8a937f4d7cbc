import {
  isAskedOn,
  type Aspect,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { useSearchParams } from 'react-router-dom';

/** A step of the assessment: one of the aspects, or the review. */
export type AssessmentStep = Aspect | 'review';

const REVIEW = 'review';

/**
 * The step that is being worked on, kept in the URL so that Back works. The
 * first one is the first aspect that entities of the kind are asked about.
 */
export function useAssessmentStep(
  model: Model,
  kind: string,
): {
  step: AssessmentStep;
  goTo: (step: AssessmentStep) => void;
} {
  const [params, setParams] = useSearchParams();
  const named = params.get('step');
  const step =
    named === REVIEW
      ? REVIEW
      : model.aspects.find(({ id }) => id === named) ??
        model.aspects.find(({ areas }) =>
          areas.some(area => isAskedOn(area, kind)),
        ) ??
        model.aspects[0];
  return {
    step,
    goTo: next =>
      setParams(current => {
        const changed = new URLSearchParams(current);
        changed.set('step', next === REVIEW ? REVIEW : next.id);
        return changed;
      }),
  };
}

import {
  isAskedOn,
  type Aspect,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { useEffect, useRef, type RefObject } from 'react';
import { useSearchParams } from 'react-router-dom';
import { QUESTION_PARAM } from '../api/links';

/** A step of the assessment: an aspect or the review. */
export type AssessmentStep = Aspect | 'review';

/** Goes to a step. */
export type GoTo = (step: AssessmentStep) => void;

const REVIEW = 'review';
const STEP_PARAM = 'step';

/** Where in the assessment somebody is. */
export interface AssessmentPlace {
  step: AssessmentStep;
  /** The question that the address names; null if it names none. */
  areaId: string | null;
  goTo: GoTo;
}

/**
 * The current step, kept in the URL so that Back works and a question can be
 * linked. It starts with the first aspect that has areas asked for the kind.
 */
export function useAssessmentPlace(
  model: Model,
  kind: string,
): AssessmentPlace {
  const [params, setParams] = useSearchParams();
  const named = params.get(STEP_PARAM);
  const areaId = params.get(QUESTION_PARAM);
  const aspectOfArea = model.aspects.find(({ areas }) =>
    areas.some(({ id }) => id === areaId),
  );
  const step =
    named === REVIEW && !aspectOfArea
      ? REVIEW
      : aspectOfArea ??
        model.aspects.find(({ id }) => id === named) ??
        model.aspects.find(({ areas }) =>
          areas.some(area => isAskedOn(area, kind)),
        ) ??
        model.aspects[0];
  return {
    step,
    areaId: aspectOfArea ? areaId : null,
    goTo: next =>
      setParams(current => {
        const changed = new URLSearchParams(current);
        changed.set(STEP_PARAM, next === REVIEW ? REVIEW : next.id);
        changed.delete(QUESTION_PARAM);
        return changed;
      }),
  };
}

/** Gives the address of a question on the page, from anywhere on it. */
export function useQuestionAddress(): (areaId: string) => string {
  const [params] = useSearchParams();
  return areaId => {
    const changed = new URLSearchParams(params);
    // The area says which step it is in.
    changed.delete(STEP_PARAM);
    changed.set(QUESTION_PARAM, areaId);
    return `?${changed}`;
  };
}

/**
 * Moves the focus to the heading of a step that one goes on to: the button
 * that led there may be gone. Coming to the page moves nothing, and where the
 * address names a question, that one takes the focus.
 */
export function useStepFocus({
  step,
  areaId,
}: AssessmentPlace): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (areaId === null) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [step, areaId]);
  return heading;
}

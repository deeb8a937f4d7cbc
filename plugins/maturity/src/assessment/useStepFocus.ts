import { useEffect, useRef, type RefObject } from 'react';
import type { AssessmentStep } from './useAssessmentStep';

/**
 * Moves the focus to the heading of a step that one goes on to: the button
 * that led there may be gone. Coming to the page moves nothing.
 */
export function useStepFocus(
  step: AssessmentStep,
): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) {
      shown.current = step;
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [step]);
  return heading;
}

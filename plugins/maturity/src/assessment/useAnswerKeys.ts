import type { PracticeArea } from '@cnmm/backstage-plugin-maturity-common';
import { useEffect, useRef, type RefObject } from 'react';
import { isTyping } from './isTyping';

/** What the keys of a question do. */
export interface AnswerChoices {
  level: (level: number) => void;
  notApplicable: () => void;
  unknown: () => void;
}

/**
 * Lets single keys answer the question that has the focus. They only repeat
 * what its controls offer.
 *
 * @returns the ref of the element within which the keys hold
 */
export function useAnswerKeys(
  area: PracticeArea,
  choices: AnswerChoices,
): RefObject<HTMLDivElement> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (isTyping(event.target) || ctrlKey || metaKey || altKey) {
        return;
      }
      if (area.levels.some(({ level }) => String(level) === key)) {
        choices.level(Number(key));
      } else if (key.toLowerCase() === 'n') {
        choices.notApplicable();
      } else if (key.toLowerCase() === 'u') {
        choices.unknown();
      } else {
        return;
      }
      event.preventDefault();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });
  return root;
}

import { useAnalytics } from '@backstage/core-plugin-api';
import { useCallback } from 'react';

/**
 * What people do on our screens, as docs/analytics.md lists it. Following a
 * link is captured by Backstage.
 */
export type CapturedAction =
  | 'filter'
  | 'group'
  | 'what-if'
  | 'open-list'
  | 'export'
  | 'print'
  | 'keep'
  | 'submit'
  | 'set-target';

/** Captures an action; attributes are names and numbers, never what was typed. */
export type Capture = (
  action: CapturedAction,
  subject: string,
  attributes?: Record<string, string | number>,
) => void;

/** Returns a function that captures what people do, for the portal's analytics. */
export function useCapture(): Capture {
  const analytics = useAnalytics();
  return useCallback(
    (action, subject, attributes) =>
      analytics.captureEvent(action, subject, attributes && { attributes }),
    [analytics],
  );
}

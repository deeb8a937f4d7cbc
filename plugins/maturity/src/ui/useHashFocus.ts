import { type RefObject, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { hasPlace } from './usePlace';

/**
 * Scrolls to an element and focuses it whenever a link with the given hash is
 * followed. The element needs a `tabIndex` of -1. It is left alone where Back
 * leads to a place that `usePlace` restores.
 *
 * @param onArrival - whether to do so as well when the page is opened at an
 * address that shows the element, or returned to
 */
export function useHashFocus<T extends HTMLElement>(
  hash: string,
  { onArrival = false } = {},
): RefObject<T> {
  const element = useRef<T>(null);
  const { hash: wanted, key } = useLocation();
  const arrives = useNavigationType() === 'POP';
  useEffect(() => {
    const returns = arrives && hasPlace(key);
    if ((wanted === hash && !returns) || (onArrival && arrives)) {
      element.current?.focus({ preventScroll: true });
      element.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [wanted, hash, key, onArrival, arrives]);
  return element;
}

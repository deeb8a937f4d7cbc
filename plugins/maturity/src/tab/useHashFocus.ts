import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Brings an element to where people look when a link leads to it by its hash:
 * scrolled to and focused, as often as the link is followed. Give it a
 * `tabIndex` of -1.
 */
export function useHashFocus<T extends HTMLElement>(
  hash: string,
): RefObject<T> {
  const element = useRef<T>(null);
  const { hash: wanted, key } = useLocation();
  useEffect(() => {
    if (wanted === hash) {
      element.current?.focus({ preventScroll: true });
      element.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [wanted, hash, key]);
  return element;
}

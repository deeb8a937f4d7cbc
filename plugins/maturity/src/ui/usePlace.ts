import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';

/** Marks an element inside a page whose scroll position belongs to the place. */
export const keepsScroll = { 'data-keeps-scroll': '' };

/** Where somebody was on a page: how far it was scrolled, and on which link. */
interface Place {
  /** Of the page's ancestors, one of which scrolls, and of what scrolls in it. */
  scrolled: number[];
  /** The address of the link, and which of those with the same it was. */
  link?: { href: string; index: number };
}

/** The places of the history, by the key of its entry; the oldest first. */
const places = new Map<string, Place>();

/** More than anybody goes back. */
const MOST_PLACES = 100;

/** Whether somebody has been at an entry of the history before. */
export function hasPlace(key: string): boolean {
  return places.has(key);
}

/** Forgets all places, for tests: their histories have the same keys. */
export function forgetPlaces(): void {
  places.clear();
}

/** How long to wait until the content is there again. */
const PATIENCE_MS = 3_000;

/** For how many frames the place must stay, as content still moves it. */
const STEADY_FRAMES = 3;

/**
 * Returns to the place on a page by Back and Forward: to what was scrolled how
 * far, and to the link that had the focus. The browser cannot, as the portal
 * scrolls inside its page, and as the content comes later.
 */
export function usePlace(page: RefObject<HTMLElement>): void {
  const { key } = useLocation();
  const returns = useNavigationType() === 'POP';
  const current = useRef(key);

  useLayoutEffect(() => {
    current.current = key;
    const place = returns ? places.get(key) : undefined;
    return place && restore(page, place);
  }, [key, returns, page]);

  useEffect(() => {
    const element = page.current;
    if (!element) return undefined;
    const keep = (change: Partial<Place>) => {
      const before = places.get(current.current);
      places.delete(current.current);
      places.set(current.current, {
        ...before,
        scrolled: scrollersOf(element).map(({ scrollTop }) => scrollTop),
        ...change,
      });
      const [oldest] = places.keys();
      if (places.size > MOST_PLACES) places.delete(oldest);
    };
    const onScroll = () => keep({});
    // Not every browser focuses a link that is clicked.
    const onLink = ({ target }: Event) =>
      keep({ link: linkOf(element, target) });
    document.addEventListener('scroll', onScroll, {
      capture: true,
      passive: true,
    });
    element.addEventListener('focusin', onLink);
    element.addEventListener('click', onLink, { capture: true });
    return () => {
      document.removeEventListener('scroll', onScroll, { capture: true });
      element.removeEventListener('focusin', onLink);
      element.removeEventListener('click', onLink, { capture: true });
    };
  }, [page]);
}

/** Restores a place as soon as it is there; returns how to stop trying. */
function restore(page: RefObject<HTMLElement>, place: Place): () => void {
  const until = Date.now() + PATIENCE_MS;
  let frame = 0;
  let steady = 0;
  const step = () => {
    steady = page.current && isBackAt(page.current, place) ? steady + 1 : 0;
    if (steady < STEADY_FRAMES && Date.now() < until) {
      frame = requestAnimationFrame(step);
    }
  };
  const stop = () => cancelAnimationFrame(frame);
  // Whoever moves on is not to be pulled back.
  const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
  moves.forEach(move => window.addEventListener(move, stop, { once: true }));
  step();
  return () => {
    stop();
    moves.forEach(move => window.removeEventListener(move, stop));
  };
}

/** Goes to a place; returns whether everything was there. */
function isBackAt(page: HTMLElement, { scrolled, link }: Place): boolean {
  const element = link && linksTo(page, link.href).at(link.index);
  if (element && element !== document.activeElement) {
    element.focus({ preventScroll: true });
  }
  const scrollers = scrollersOf(page);
  scrollers.forEach((scroller, index) => {
    const wanted = scrolled.at(index) ?? 0;
    if (scroller.scrollTop !== wanted) scroller.scrollTop = wanted;
  });
  return (
    (!link || element !== undefined) &&
    scrollers.length === scrolled.length &&
    // Browsers round what they scroll to.
    scrollers.every(
      ({ scrollTop }, index) => Math.abs(scrollTop - scrolled[index]) < 1,
    )
  );
}

/** What may be scrolled: the ancestors of a page, and what says so inside. */
function scrollersOf(page: HTMLElement): Element[] {
  const scrollers: Element[] = [];
  for (let at = page.parentElement; at; at = at.parentElement) {
    scrollers.push(at);
  }
  return [...scrollers, ...page.querySelectorAll('[data-keeps-scroll]')];
}

function linkOf(
  page: HTMLElement,
  target: EventTarget | null,
): Place['link'] | undefined {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  const href = link?.getAttribute('href');
  return link && href
    ? { href, index: linksTo(page, href).findIndex(each => each === link) }
    : undefined;
}

function linksTo(page: HTMLElement, href: string): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('a[href]')].filter(
    link => link.getAttribute('href') === href,
  );
}

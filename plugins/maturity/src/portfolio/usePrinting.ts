import { useSyncExternalStore } from 'react';

let isAsked = false;

function isOnPaper(): boolean {
  return isAsked || paper()?.matches === true;
}

/** The media of paper; undefined where the browser does not tell. */
function paper(): MediaQueryList | undefined {
  return window.matchMedia?.('print');
}

function subscribe(onChange: () => void): () => void {
  const begin = () => {
    isAsked = true;
    onChange();
  };
  const end = () => {
    isAsked = false;
    onChange();
  };
  const media = paper();
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  media?.addEventListener?.('change', onChange);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    media?.removeEventListener?.('change', onChange);
  };
}

/** Whether the page is being printed, told before it is drawn for paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isOnPaper);
}

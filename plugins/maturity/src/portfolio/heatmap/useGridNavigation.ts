import {
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

/** The row of the column headers; those below count from 0. */
export const HEADER_ROW = -1;

/** A link or button of a grid: its row, and its name such as "people/2". */
interface GridPosition {
  row: number;
  item: string;
}

/** Makes a grid one tab stop, with arrow keys between its links and buttons. */
export interface GridNavigation {
  /** The one of them that can be reached by Tab. */
  active: GridPosition;
  onFocus: (event: FocusEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Moves between the links and buttons of a grid by arrow keys, Home and End.
 *
 * @param grid - its rows have `data-row`, its links and buttons `data-item`,
 * whose part before the slash is the column
 * @param rows - the number of rows below the headers, including those that are
 * not rendered: a row must be rendered as soon as it is active, and then
 * receives the focus
 */
export function useGridNavigation(
  grid: RefObject<HTMLElement>,
  rows: number,
): GridNavigation {
  const [active, setActive] = useState<GridPosition>({ row: 0, item: '' });
  const moved = useRef(false);

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const row = grid.current?.querySelector(`[data-row="${active.row}"]`);
    const items = row ? itemsOf(row) : [];
    const [column] = active.item.split('/');
    const next =
      items.find(({ dataset }) => dataset.item === active.item) ??
      items.find(({ dataset }) => dataset.item?.startsWith(`${column}/`)) ??
      items.at(0);
    next?.focus();
  }, [active, grid]);

  const goTo = (position: GridPosition) => {
    moved.current = true;
    setActive(position);
  };

  return {
    active,
    onFocus: ({ target }) => {
      const position = positionOf(target);
      if (position) setActive(position);
    },
    onKeyDown: event => {
      const position = positionOf(event.target);
      const row = rowOf(event.target);
      if (!position || !row) return;
      const next = nextPosition(event, position, itemsOf(row), rows);
      if (!next) return;
      event.preventDefault();
      goTo(next);
    },
  };
}

function nextPosition(
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  { row, item }: GridPosition,
  items: HTMLElement[],
  rows: number,
): GridPosition | undefined {
  // Left to the browser, such as Alt with an arrow for Back.
  if (altKey || metaKey) return undefined;
  const names = items.map(({ dataset }) => dataset.item ?? '');
  const at = (index: number) => ({
    row,
    item: names[Math.min(Math.max(index, 0), names.length - 1)],
  });
  switch (key) {
    case 'ArrowRight':
      return at(names.indexOf(item) + 1);
    case 'ArrowLeft':
      return at(names.indexOf(item) - 1);
    case 'ArrowDown':
      return { row: Math.min(row + 1, rows - 1), item };
    case 'ArrowUp':
      return { row: Math.max(row - 1, HEADER_ROW), item };
    case 'Home':
      return ctrlKey ? { row: HEADER_ROW, item } : at(0);
    case 'End':
      return ctrlKey ? { row: rows - 1, item } : at(names.length - 1);
    default:
      return undefined;
  }
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element
    ? target.closest<HTMLElement>('[data-row]')
    : null;
}

function positionOf(target: EventTarget): GridPosition | undefined {
  const row = rowOf(target);
  const item = target instanceof HTMLElement ? target.dataset.item : undefined;
  return row && item !== undefined
    ? { row: Number(row.dataset.row), item }
    : undefined;
}

function itemsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('[data-item]')];
}

import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';

/** The cell of a grid that is pointed at or focused. */
export interface HoveredCell {
  anchor: HTMLElement;
  row: number;
  columnId: string;
}

/** Which cell is pointed at or focused, and what tells of it. */
export interface CellHover {
  cell: HoveredCell | null;
  /** Of pointers and of the focus. */
  onEnter: (event: SyntheticEvent) => void;
  onLeave: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Follows the pointer and the focus through a grid; Escape lets go. */
export function useHoveredCell(): CellHover {
  const [cell, setCell] = useState<HoveredCell | null>(null);
  return {
    cell,
    onEnter: ({ target }) => {
      const anchor = closest(target, '[data-column]');
      const row = closest(target, '[data-row]');
      setCell(current => {
        if (!anchor || !row) return null;
        if (current?.anchor === anchor) return current;
        return {
          anchor,
          row: Number(row.dataset.row),
          columnId: anchor.dataset.column ?? '',
        };
      });
    },
    onLeave: () => setCell(null),
    onKeyDown: ({ key }) => {
      if (key === 'Escape') setCell(null);
    },
  };
}

function closest(target: EventTarget, selector: string): HTMLElement | null {
  return target instanceof Element
    ? target.closest<HTMLElement>(selector)
    : null;
}

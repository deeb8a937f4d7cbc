import { useState } from 'react';
import type { NextPage } from '../api/queryState';

/** How many rows are drawn at a time. */
const ROWS = 200;

/** The rows of a long table that are drawn. */
export interface Rows<T> {
  shown: T[];
  /** Absent when all are. */
  next?: NextPage;
}

/** Draws the first rows of a long table, and more on demand. */
export function useRows<T>(rows: T[]): Rows<T> {
  const [most, setMost] = useState(ROWS);
  return {
    shown: rows.slice(0, most),
    ...(most < rows.length && {
      next: { load: () => setMost(most + ROWS), loading: false, error: null },
    }),
  };
}

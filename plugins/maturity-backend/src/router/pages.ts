/** Items of a page where the caller does not say how many. */
export const DEFAULT_LIMIT = 100;

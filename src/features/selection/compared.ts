/** So many rows can be compared at once. */
export const COMPARED = { least: 2, most: 5 } as const;

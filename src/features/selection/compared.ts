/** The number of rows that can be compared. */
export const COMPARED = { least: 2, most: 5 } as const;

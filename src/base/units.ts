/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** Position of a row in a dataset, in the order the service sent it. From 0, below `rowCount`. */
export type RowIndex = number;

/** Position of a row in a view, after filtering and sorting. From 0, below the view's `count`. */
export type ViewIndex = number;

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** The position of a row in a dataset, in the order of the service's answer. From 0, below `rowCount`. */
export type RowIndex = number;

/** The position of a row in a view, after filtering and sorting. From 0, below the view's `count`. */
export type ViewIndex = number;

/** The heading of a column: the word that is shown, and all of it where that is shortened. */
export interface ChartColumn {
  readonly heading: string;
  readonly inFull?: string;
}

/** The numbers of a chart as a table. The first cell of a row is its heading. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

/** What every row of a chart has. */
export interface ChartRow {
  readonly key: string;
  readonly label: string;
  /** The number at the end of the row. */
  readonly number: string;
  /** The row in words, its label included: the name of its mark. */
  readonly words: string;
  readonly chosen: boolean;
  /** What its mark does; absent where it does nothing. */
  readonly onPick: (() => void) | undefined;
}

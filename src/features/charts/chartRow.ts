import type { ValueAction } from '../../model/editFacet.ts';

/** A part of a row's picture. */
export interface ChartMark {
  /** Where it begins and how long it is, as parts of the room for bars. */
  readonly start: number;
  readonly length: number;
  readonly fill: string;
  /** A thin faint line below the bar: what there is without filters. */
  readonly faint: boolean;
}

/** What every row of a chart has. */
export interface ChartRow {
  readonly key: string;
  readonly label: string;
  /** The number at the end of the row. */
  readonly number: string;
  /** The row in words, its label included: the name of its mark. */
  readonly words: string;
  /** All spellings that it stands for, where there are several. */
  readonly spellings: readonly string[] | undefined;
  readonly marks: readonly ChartMark[];
  /** Whether the query keeps its value; `mixed` where it keeps some of its spellings. */
  readonly chosen: boolean | 'mixed';
  /** What its mark does; absent where it does nothing. */
  readonly onAct: ((action: ValueAction) => void) | undefined;
}

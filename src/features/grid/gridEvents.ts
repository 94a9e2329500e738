import type { ViewIndex } from '../../base/units.ts';
import type { CellMove, CellPlace } from './moveCell.ts';

/** What a key or a click does to the value of a cell, or to its row. */
export type CellAction = 'open' | 'keep' | 'exclude' | 'askCopy' | 'copy';

/** A point of the window, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a key, a click or another part of the page asks of the table. */
export type GridEvent =
  /** The focus came to a cell or a header. */
  | { readonly kind: 'focus'; readonly place: CellPlace }
  | { readonly kind: 'move'; readonly move: CellMove }
  /** Goes to a row that was asked for by its number. */
  | { readonly kind: 'goTo'; readonly row: ViewIndex }
  /** Goes to the row whose details were opened. */
  | { readonly kind: 'follow'; readonly row: ViewIndex }
  /** Selects a row, the active one unless one is given, or no longer selects it. */
  | { readonly kind: 'toggle'; readonly row?: ViewIndex }
  /** Selects the rows up to one. */
  | { readonly kind: 'extendTo'; readonly row: ViewIndex }
  /** Selects the rows up to where a move leads; up to the active one without a move. */
  | { readonly kind: 'extend'; readonly move: CellMove | undefined }
  | { readonly kind: 'selectAll' }
  /** Selects all rows in view, or none of them where all are. */
  | { readonly kind: 'toggleAll' }
  /** Closes or clears one thing, the last one that was opened first. */
  | { readonly kind: 'escape' }
  /** Opens the menu of a cell or a header, the active one unless one is given. */
  | { readonly kind: 'menu'; readonly place?: CellPlace; readonly pointer?: Point | undefined }
  /** Does something to a cell, the active one unless one is given. */
  | { readonly kind: 'act'; readonly action: CellAction; readonly place?: CellPlace }
  /** Sorts by the active header's column; `additive` keeps the sort keys that are there. */
  | { readonly kind: 'sort'; readonly additive: boolean }
  /** Moves or widens the active header's column by a step to the left or to the right. */
  | { readonly kind: 'shift' | 'widen'; readonly step: -1 | 1 };

import type { GridEvent } from './gridEvents.ts';
import { type CellPlace, HEADER_ROW } from './moveCell.ts';

/** A press of a mouse button in the table, with the keys that are held down with it. */
export interface GridClick {
  /** The row that was hit, the header among them. */
  readonly row: number | undefined;
  /** The cell that was hit, if it was one. */
  readonly place: CellPlace | undefined;
  /** What was hit in it: the box that selects a row, a text that opens the details. */
  readonly isBox: boolean;
  readonly isLink: boolean;
  /** 0 is the main button. */
  readonly button: number;
  /** How many clicks in short order it is the last of. */
  readonly count: number;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isTextSelected: boolean;
}

/** The rows that a click selects: a box, or anywhere in a row with Shift, Control or Command. */
export function readSelectingClick(click: GridClick): GridEvent | undefined {
  const { row = HEADER_ROW, isBox, button, shiftKey, ctrlKey, metaKey } = click;
  if (button !== 0 || row === HEADER_ROW) return undefined;
  if (shiftKey) return { kind: 'extendTo', row };
  return isBox || ctrlKey || metaKey ? { kind: 'toggle', row } : undefined;
}

/** What a click asks of the table: rows to be selected, or details to be opened where no text is marked. */
export function readGridClick(click: GridClick): GridEvent | undefined {
  const selecting = readSelectingClick(click);
  if (selecting !== undefined) return selecting;
  const { place, isLink, count, isTextSelected } = click;
  const opens = place !== undefined && isLink && count === 1 && !isTextSelected;
  return opens ? { kind: 'act', action: 'open', place } : undefined;
}

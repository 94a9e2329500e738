import { type CellMove, type KeyPress, readMove } from './moveCell.ts';
import type { CellActions } from './useCellActions.ts';

/** What a key means wherever it is pressed in the table. */
export type GridKey =
  | { readonly kind: 'menu' }
  | { readonly kind: 'move'; readonly move: CellMove }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'escape' };

/** What a key means on a column header. */
export type HeaderKey =
  | { readonly kind: 'sort'; readonly additive: boolean }
  /** Moves or widens the column by so many steps to the right. */
  | { readonly kind: 'shift' | 'widen'; readonly step: -1 | 1 };

/** What a key means wherever it is pressed in the table, if anything. */
export function readGridKey(press: KeyPress): GridKey | undefined {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = press;
  const isMenuKey =
    key === 'ContextMenu' || (key === 'F10' && shiftKey) || (key === 'ArrowDown' && altKey);
  if (isMenuKey) return { kind: 'menu' };
  const move = readMove(press);
  if (move !== undefined) return { kind: 'move', move };
  const isSelectAll = (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'a';
  if (isSelectAll) return { kind: 'selectAll' };
  return key === 'Escape' ? { kind: 'escape' } : undefined;
}

/** What a key means on a column header, if anything. */
export function readHeaderKey({ key, shiftKey, altKey }: KeyPress): HeaderKey | undefined {
  if (key === 'Enter' || key === ' ') return { kind: 'sort', additive: shiftKey };
  const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : undefined;
  if (step === undefined) return undefined;
  if (altKey) return { kind: 'shift', step };
  return shiftKey ? { kind: 'widen', step } : undefined;
}

/** What a key means for the selection of rows. */
export type SelectionKey =
  | { readonly kind: 'toggle' }
  /** Selects the rows up to where a move leads. */
  | { readonly kind: 'extend'; readonly move: CellMove | undefined };

const SIDEWAYS: ReadonlySet<CellMove> = new Set(['left', 'right', 'rowStart', 'rowEnd']);

/** What a key means for the selection of rows, if anything. */
export function readSelectionKey(press: KeyPress): SelectionKey | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = press;
  if (key === ' ' && !ctrlKey && !metaKey && !altKey) {
    return shiftKey ? { kind: 'extend', move: undefined } : { kind: 'toggle' };
  }
  const move = shiftKey ? readMove({ ...press, shiftKey: false }) : undefined;
  return move === undefined || SIDEWAYS.has(move) ? undefined : { kind: 'extend', move };
}

const CELL_KEYS: ReadonlyMap<string, keyof CellActions> = new Map([
  ['Enter', 'open'],
  ['f', 'keep'],
  ['x', 'exclude'],
  ['c', 'askCopy'],
]);

/** What a key does to a cell. Ctrl+C and Cmd+C copy, unless text is selected: that is for the browser. */
export function readCellKey(
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress,
  isTextSelected: boolean,
): keyof CellActions | undefined {
  if (altKey) return undefined;
  if (!ctrlKey && !metaKey) return CELL_KEYS.get(key);
  return key === 'c' && !shiftKey && !isTextSelected ? 'copy' : undefined;
}

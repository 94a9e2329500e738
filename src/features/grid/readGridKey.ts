import type { CellAction, GridEvent } from './gridEvents.ts';
import type { CellMove } from './moveCell.ts';

/** A key with the keys that are held down with it. */
export interface KeyPress {
  /** As `readKey` reads it: letters are in lower case. */
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Where a key is pressed. */
export interface KeyPlace {
  readonly inHeader: boolean;
  /** Whether text of the page is selected: Ctrl+C and Cmd+C then copy that text. */
  readonly isTextSelected: boolean;
}

const MOVES: ReadonlyMap<string, CellMove> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['PageUp', 'pageUp'],
  ['PageDown', 'pageDown'],
  ['Home', 'rowStart'],
  ['End', 'rowEnd'],
]);

/** The moves of keys that are pressed with Control or Command. */
const CORNERS: ReadonlyMap<string, CellMove> = new Map([
  ['Home', 'gridStart'],
  ['End', 'gridEnd'],
]);

const SIDEWAYS: ReadonlySet<CellMove> = new Set(['left', 'right', 'rowStart', 'rowEnd']);

const CELL_KEYS: ReadonlyMap<string, CellAction> = new Map([
  ['Enter', 'open'],
  ['f', 'keep'],
  ['x', 'exclude'],
  ['c', 'askCopy'],
]);

/** What a key in a cell or on a header asks of the table; `undefined` for any other key. */
export function readGridKey(press: KeyPress, place: KeyPlace): GridEvent | undefined {
  return (
    readCommonKey(press) ??
    (place.inHeader ? readHeaderKey(press) : readCellKey(press, place.isTextSelected))
  );
}

function readCommonKey(press: KeyPress): GridEvent | undefined {
  const { key, shiftKey, altKey } = press;
  const isMenuKey =
    key === 'ContextMenu' || (key === 'F10' && shiftKey) || (key === 'ArrowDown' && altKey);
  if (isMenuKey) return { kind: 'menu' };
  const move = shiftKey ? undefined : readMove(press);
  if (move !== undefined) return { kind: 'move', move };
  if (isWithControl(press) && !shiftKey && !altKey && key === 'a') {
    return { kind: 'selectAll' };
  }
  return key === 'Escape' ? { kind: 'escape' } : undefined;
}

function isWithControl({ ctrlKey, metaKey }: KeyPress): boolean {
  return ctrlKey || metaKey;
}

/** The move of a key, whether Shift is held or not. */
function readMove(press: KeyPress): CellMove | undefined {
  if (press.altKey) return undefined;
  return (isWithControl(press) ? CORNERS : MOVES).get(press.key);
}

function readHeaderKey({ key, shiftKey, altKey }: KeyPress): GridEvent | undefined {
  if (key === 'Enter' || key === ' ') return { kind: 'sort', additive: shiftKey };
  const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : undefined;
  if (step === undefined) return undefined;
  if (altKey) return { kind: 'shift', step };
  return shiftKey ? { kind: 'widen', step } : undefined;
}

function readCellKey(press: KeyPress, isTextSelected: boolean): GridEvent | undefined {
  const { key, shiftKey, altKey } = press;
  if (altKey) return undefined;
  if (key === ' ' && !isWithControl(press)) {
    return shiftKey ? { kind: 'extend', move: undefined } : { kind: 'toggle' };
  }
  const move = shiftKey ? readMove(press) : undefined;
  if (move !== undefined && !SIDEWAYS.has(move)) return { kind: 'extend', move };
  const isWithShift = shiftKey && key !== 'Enter';
  if (isWithControl(press)) {
    return key === 'c' && !shiftKey && !isTextSelected
      ? { kind: 'act', action: 'copy' }
      : undefined;
  }
  const action = isWithShift ? undefined : CELL_KEYS.get(key);
  return action === undefined ? undefined : { kind: 'act', action };
}

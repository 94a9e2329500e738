import type { RowSetId } from '../model/query.ts';

/** The name of pinned rows in a step of the history. */
export interface NamedRows {
  /** The visit that pinned them: steps outlive a visit, rows do not. */
  readonly visit: number;
  readonly id: RowSetId;
}

/** The data that a view was made on. A newer download of the same service counts as the same. */
export type MadeOn = {
  /** Differs for data of different sources. */
  readonly key: string;
  /** Its label: a host, a file. */
  readonly label: string;
};

/** Facts about a view that its step of the history holds, but no link does. */
export interface StepNotes {
  /** The pinned rows of the step. */
  readonly pinnedRows?: NamedRows | undefined;
  /** The data that the view was made on. */
  readonly madeOn?: MadeOn | undefined;
  /** Whether the view is the last one of an earlier visit. */
  readonly isRestored?: boolean | undefined;
}

/** The state of an entry in the browser's history. */
export interface Step extends StepNotes {
  /** The number of steps of the dashboard before it. */
  readonly place: number;
}

const LONGEST_TEXT_CHARS = 500;

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Reads `MadeOn` from an untrusted value; `undefined` if it has another form. */
export function readMadeOn(value: unknown): MadeOn | undefined {
  if (!isObject(value) || !('key' in value && 'label' in value)) return undefined;
  const { key, label } = value;
  if (typeof key !== 'string' || typeof label !== 'string') return undefined;
  return key.length > LONGEST_TEXT_CHARS || label.length > LONGEST_TEXT_CHARS
    ? undefined
    : { key, label };
}

function readPinned(value: unknown): NamedRows | undefined {
  if (!isObject(value) || !('visit' in value && 'id' in value)) return undefined;
  const { visit, id } = value;
  return typeof visit === 'number' && typeof id === 'number' ? { visit, id } : undefined;
}

/**
 * Reads the state of an entry in the browser's history. It may have any form, since entries outlive the
 * version that wrote them. `undefined` for an entry that the dashboard did not write.
 */
export function readStep(state: unknown): Step | undefined {
  if (!isObject(state) || !('place' in state)) return undefined;
  const { place } = state;
  if (typeof place !== 'number' || !Number.isSafeInteger(place) || place < 0) return undefined;
  return {
    place,
    pinnedRows: readPinned('pinnedRows' in state ? state.pinnedRows : undefined),
    madeOn: readMadeOn('madeOn' in state ? state.madeOn : undefined),
    isRestored: 'isRestored' in state && state.isRestored === true,
  };
}

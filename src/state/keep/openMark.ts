/** What a tab remembers over a reload of the file it had open; none of its data. */
export interface OpenMark {
  /** Under which the copy is kept; `undefined` where none is. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly size: number;
  /** Why there is no copy, in a sentence. */
  readonly reason?: string | undefined;
}

/** Where a tab keeps its mark. */
export interface Marks {
  readonly read: () => OpenMark | undefined;
  /** Keeps another mark, or none. */
  readonly write: (mark: OpenMark | undefined) => void;
}

const NAME = 'classifications.openFile';

function parseMark(text: string | null): OpenMark | undefined {
  if (text === null) return undefined;
  const mark: unknown = JSON.parse(text);
  if (typeof mark !== 'object' || mark === null || !('name' in mark && 'size' in mark)) return;
  if (typeof mark.name !== 'string' || typeof mark.size !== 'number') return undefined;
  const id = 'id' in mark && typeof mark.id === 'string' ? mark.id : undefined;
  const reason = 'reason' in mark && typeof mark.reason === 'string' ? mark.reason : undefined;
  return { id, name: mark.name, size: mark.size, reason };
}

/** The mark of this tab, which no other tab sees. A browser that keeps nothing has none. */
export const TAB_MARKS: Marks = {
  read: () => {
    try {
      return parseMark(sessionStorage.getItem(NAME));
    } catch {
      return undefined;
    }
  },
  write: (mark) => {
    try {
      if (mark === undefined) sessionStorage.removeItem(NAME);
      else sessionStorage.setItem(NAME, JSON.stringify(mark));
    } catch {
      // A browser that keeps nothing for a tab begins anew with each load.
    }
  },
};

/** The facts about an open file that a tab remembers across a reload; none of its data. */
export interface OpenMark {
  /** The id of the copy; `undefined` if there is none. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly size: number;
  /** The reason why there is no copy, in a sentence. */
  readonly reason?: string | undefined;
}

/** The storage for the mark of a tab. */
export interface Marks {
  readonly read: () => OpenMark | undefined;
  /** Replaces the mark, or removes it. */
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

/** The storage of this tab, which no other tab sees. Without storage there is no mark. */
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
      // Without session storage, each load starts a new visit.
    }
  },
};

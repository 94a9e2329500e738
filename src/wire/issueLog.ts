import type { Issue, IssueKind } from '../model/issue.ts';

const LONGEST_RAW_CHARS = 2_000;

/** Counts issues by kind and keeps the first of each, so that its size is bounded. */
export class IssueLog {
  readonly #byKind = new Map<IssueKind, Issue>();

  /** @param raw returns the entry's text; it is called for the first issue of a kind only */
  add(kind: IssueKind, entry: number, byte: number, raw: () => string): void {
    const known = this.#byKind.get(kind);
    this.#byKind.set(
      kind,
      known === undefined
        ? {
            kind,
            count: 1,
            firstEntry: entry,
            firstByte: byte,
            raw: raw().slice(0, LONGEST_RAW_CHARS),
          }
        : { ...known, count: known.count + 1 },
    );
  }

  /** The issues so far. */
  list(): readonly Issue[] {
    return [...this.#byKind.values()];
  }
}

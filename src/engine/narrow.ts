import type { BitSet } from '../base/bitSet.ts';

/** A folded text, and where it occurs. */
export interface FoundWord {
  readonly word: string;
  /** Never to be changed. */
  readonly rows: BitSet;
}

/**
 * Where a word can be at most: a word that contains others is only where all of them are. Nothing is
 * known of it if it contains none of those that were found.
 * @param found of sets of one size
 */
export function narrow(word: string, found: Iterable<FoundWord>): BitSet | undefined {
  const parts = [...found].filter((part) => word.includes(part.word));
  parts.sort((a, b) => b.word.length - a.word.length);
  const wide: FoundWord[] = [];
  for (const part of parts) {
    if (!wide.some((other) => other.word.includes(part.word))) wide.push(part);
  }
  const [first, ...others] = wide;
  if (others.length === 0) return first?.rows;
  const within = first?.rows.copy();
  for (const { rows } of others) within?.intersect(rows);
  return within;
}

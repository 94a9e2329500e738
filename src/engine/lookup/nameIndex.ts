import { fold } from '../../base/fold.ts';
import { lowerBound } from '../../base/lowerBound.ts';
import { COSTLY_ITEMS_A_SLICE, ITEMS_A_SLICE, type Steps } from '../../base/steps.ts';
import type { RowIndex } from '../../base/units.ts';
import type { Dataset } from '../dataset.ts';

/** The rows of a dictionary by name, whatever its case. */
export class NameIndex {
  readonly #groupOf: ReadonlyMap<string, number>;
  /** The rows of group `g` are `rows[starts[g]]` up to `rows[starts[g + 1]]`. */
  readonly #starts: Uint32Array;
  readonly #rows: Uint32Array;
  /** The first spelling of each name, in the order of the rows. */
  readonly names: readonly string[];
  /** The folded names in order, once a name that is cut off was looked for. */
  #sorted: readonly string[] | undefined;

  private constructor(
    groupOf: ReadonlyMap<string, number>,
    starts: Uint32Array,
    rows: Uint32Array,
    names: readonly string[],
  ) {
    this.#groupOf = groupOf;
    this.#starts = starts;
    this.#rows = rows;
    this.names = names;
  }

  /** Builds the index of the first `rows` rows. */
  static *build(dataset: Dataset, rows: number): Steps<NameIndex> {
    const groupOf = new Map<string, number>();
    const names: string[] = [];
    const groups = new Int32Array(rows).fill(-1);
    const read = dataset.column('name').reading((name) => {
      if (name === undefined) return -1;
      const key = fold(name);
      const known = groupOf.get(key);
      if (known !== undefined) return known;
      groupOf.set(key, names.length);
      return names.push(name) - 1;
    });
    for (let row = 0; row < rows; row++) {
      groups[row] = read(row);
      if (row % COSTLY_ITEMS_A_SLICE === COSTLY_ITEMS_A_SLICE - 1) yield;
    }
    const starts = new Uint32Array(names.length + 1);
    for (let row = 0; row < rows; row++) {
      const next = (groups[row] ?? -1) + 1;
      if (next > 0) starts[next] = (starts[next] ?? 0) + 1;
      if (row % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
    }
    for (let group = 1; group <= names.length; group++) {
      starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
    }
    const ordered = new Uint32Array(starts[names.length] ?? 0);
    const next = starts.slice();
    for (let row = 0; row < rows; row++) {
      const group = groups[row] ?? -1;
      if (group < 0) continue;
      const place = next[group] ?? 0;
      ordered[place] = row;
      next[group] = place + 1;
      if (row % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
    }
    return new NameIndex(groupOf, starts, ordered, names);
  }

  /** The rows with a name, in their order; none if there is no such name. */
  rowsOf(name: string): readonly RowIndex[] {
    const group = this.#groupOf.get(fold(name));
    if (group === undefined) return [];
    return this.#rowsOfGroup(group);
  }

  /** The rows with a name that begins with a cut one, or has any letter where it has a `?`, in the order of the names. */
  findCut(written: string): readonly RowIndex[] {
    const wanted = fold(written);
    const found = wanted.includes('?')
      ? [...this.#groupOf.keys()].filter((name) => isLike(name, wanted))
      : this.#beginningWith(wanted);
    const groups = found.flatMap((name) => this.#groupOf.get(name) ?? []);
    return groups.sort((a, b) => a - b).flatMap((group) => this.#rowsOfGroup(group));
  }

  #rowsOfGroup(group: number): readonly RowIndex[] {
    return [...this.#rows.subarray(this.#starts[group], this.#starts[group + 1])];
  }

  #beginningWith(start: string): readonly string[] {
    this.#sorted ??= [...this.#groupOf.keys()].sort();
    const sorted = this.#sorted;
    const first = lowerBound(sorted.length, (at) => (sorted[at] ?? '') < start);
    let end = first;
    while (sorted[end]?.startsWith(start)) end++;
    return sorted.slice(first, end);
  }
}

function isLike(name: string, pattern: string): boolean {
  if (name.length !== pattern.length) return false;
  for (let at = 0; at < name.length; at++) {
    if (pattern[at] !== '?' && pattern[at] !== name[at]) return false;
  }
  return true;
}

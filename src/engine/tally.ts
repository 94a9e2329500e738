import type { BitSet } from '../base/bitSet.ts';
import { top } from '../base/top.ts';
import type { ChartTallies, SignedTally, Tally } from '../model/answers.ts';
import { PROCESS_TYPES } from '../model/processTypes.ts';
import type { FieldValue } from '../model/query.ts';
import { SIGNED_STATES } from '../model/record.ts';
import type { Dataset } from './dataset.ts';
import type { DictionaryColumn } from './dictionaryColumn.ts';

/** Rows counted by the code of a value and by what is known of their signature. */
export class SignedCounts {
  readonly #column: DictionaryColumn;
  readonly #counts: Uint32Array;
  /** For each of `SIGNED_STATES`, its code in the column of signatures. */
  readonly #states: readonly (number | undefined)[];

  /** Counts the rows of `mask`, or all below `rows`. */
  constructor(dataset: Dataset, column: DictionaryColumn, mask: BitSet | undefined, rows: number) {
    const { signed } = dataset.categories;
    this.#column = column;
    this.#states = SIGNED_STATES.map((state) => signed.codeOf(state));
    this.#counts = countPairs(column.codes, signed.codes, column.size, mask, rows);
  }

  /** The counts of a value's code. */
  ofCode(code: number): SignedTally {
    const of = (state: number | undefined) =>
      state === undefined ? 0 : (this.#counts[code * 4 + state] ?? 0);
    const [signed, unsigned, unknown] = this.#states;
    return { signed: of(signed), unsigned: of(unsigned), unknown: of(unknown) };
  }

  /** The counts of a value. */
  of(value: FieldValue): SignedTally {
    const code = this.#column.codeOf(value);
    return code === undefined ? { signed: 0, unsigned: 0, unknown: 0 } : this.ofCode(code);
  }

  /** All rows with this code. */
  sum(code: number): number {
    const counts = this.#counts;
    const at = code * 4;
    return (counts[at + 1] ?? 0) + (counts[at + 2] ?? 0) + (counts[at + 3] ?? 0);
  }

  /** The counts over all values. */
  total(): SignedTally {
    const total = { signed: 0, unsigned: 0, unknown: 0 };
    for (let code = 0; code < this.#column.size; code++) {
      const { signed, unsigned, unknown } = this.ofCode(code);
      total.signed += signed;
      total.unsigned += unsigned;
      total.unknown += unknown;
    }
    return total;
  }
}

/** A signature has three states and is never missing, so its codes are 1, 2 and 3. */
function countPairs(
  codes: Uint32Array,
  states: Uint32Array,
  distinct: number,
  mask: BitSet | undefined,
  rows: number,
): Uint32Array {
  const counts = new Uint32Array(distinct * 4);
  const count = (row: number) => {
    const pair = (codes[row] ?? 0) * 4 + (states[row] ?? 0);
    counts[pair] = (counts[pair] ?? 0) + 1;
  };
  if (mask === undefined) {
    for (let row = 0; row < rows; row++) count(row);
    return counts;
  }
  for (let i = 0; i < mask.words.length; i++) {
    let word = mask.words[i] ?? 0;
    while (word !== 0) {
      const lowest = word & -word;
      count((i << 5) + (31 - Math.clz32(lowest)));
      word ^= lowest;
    }
  }
  return counts;
}

/** What the charts draw of the rows of `mask`, or of all below `rows`. */
export function tallyCharts(
  dataset: Dataset,
  mask: BitSet | undefined,
  rows: number,
  companyLimit: number,
): ChartTallies {
  const { type, company } = dataset.categories;
  const typesOfAll = new SignedCounts(dataset, type, undefined, rows);
  const companiesOfAll = new SignedCounts(dataset, company, undefined, rows);
  const types = mask ? new SignedCounts(dataset, type, mask, rows) : typesOfAll;
  const companies = mask ? new SignedCounts(dataset, company, mask, rows) : companiesOfAll;

  const tallyType = (value: FieldValue): Tally => ({
    value,
    view: types.of(value),
    all: typesOfAll.of(value),
  });
  const known: ReadonlySet<FieldValue> = new Set(PROCESS_TYPES);
  const others = Array.from({ length: type.size - 1 }, (_, index) =>
    type.valueOf(index + 1),
  ).filter((value) => !known.has(value));
  const withoutType = typesOfAll.sum(0) > 0 ? [undefined] : [];

  const first = top(
    codesWithRows(companies, company.size),
    companyLimit,
    (a, b) =>
      companies.sum(b) - companies.sum(a) || compareText(company.valueOf(a), company.valueOf(b)),
  );
  return {
    total: { view: types.total(), all: typesOfAll.total() },
    types: [...PROCESS_TYPES, ...others.sort(compareText), ...withoutType].map(tallyType),
    companies: first.map((code) => ({
      value: company.valueOf(code),
      view: companies.ofCode(code),
      all: companiesOfAll.ofCode(code),
    })),
  };
}

function* codesWithRows(counts: SignedCounts, length: number): Generator<number> {
  for (let code = 1; code < length; code++) if (counts.sum(code) > 0) yield code;
}

/** Plain order of texts, missing ones last. */
export function compareText(a: FieldValue, b: FieldValue): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { compareNaturally } from '../unit/naturalOrder.ts';
import { CsvReader } from './readCsv.ts';
import { cellsOf, LABELS, streamRows } from './serviceRows.ts';
import { isWanted } from './wholeJobSteps.ts';

/** What is remembered of a row, so that a million of them take a few megabytes. */
function digest(cells: readonly string[]): number {
  return createHash('md5').update(JSON.stringify(cells)).digest().readUIntBE(0, 6);
}

/** Rows told by their digests, in the order of their companies. */
export interface ExpectedRows {
  readonly all: Float64Array;
  /** Those that `narrow` leaves. */
  readonly wanted: Float64Array;
}

/** Works out beside the dashboard what it has to show of the service's values. */
export async function expectRows(serviceUrl: string, count: number): Promise<ExpectedRows> {
  const digests = new Float64Array(count);
  const companies = new Uint32Array(count);
  const wanted = new Uint8Array(count);
  const codes = new Map<string | undefined, number>();
  let place = 0;
  for await (const row of streamRows(serviceUrl)) {
    const company = row.value.companyName ?? undefined;
    const code = codes.get(company) ?? codes.size;
    codes.set(company, code);
    companies[place] = code;
    digests[place] = digest(cellsOf(row));
    wanted[place] = isWanted(row) ? 1 : 0;
    place++;
  }
  if (place !== count) throw new Error(`${place} rows`);
  const ranks = rankCompanies(codes);
  const rankOf = (one: number) => ranks[companies[one] ?? 0] ?? 0;
  const order = Uint32Array.from({ length: count }, (_, index) => index).sort(
    (a, b) => rankOf(a) - rankOf(b) || a - b,
  );
  const digestsOf = (rows: Uint32Array) => Float64Array.from(rows, (one) => digests[one] ?? 0);
  return {
    all: digestsOf(order),
    wanted: digestsOf(order.filter((one) => wanted[one] === 1)),
  };
}

/** The place of each code in the order of its companies, the same for the same name in other case. */
function rankCompanies(codes: ReadonlyMap<string | undefined, number>): Float64Array {
  const ranks = new Float64Array(codes.size).fill(codes.size);
  const sorted = [...codes.keys()]
    .filter((company) => company !== undefined)
    .sort(compareNaturally);
  let rank = 0;
  for (const [index, company] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before !== undefined && compareNaturally(before, company) !== 0) rank++;
    ranks[codes.get(company) ?? 0] = rank;
  }
  return ranks;
}

/**
 * Reads a file piece by piece, and compares it row by row.
 * @returns the last row
 * @throws at the first row that is not as expected
 */
export async function compareFile(
  path: string,
  expected: Float64Array,
): Promise<readonly string[]> {
  const reader = new CsvReader();
  let read = -1;
  let last: readonly string[] = [];
  for await (const piece of createReadStream(path, { encoding: 'utf8' })) {
    for (const row of reader.push(String(piece))) {
      const isRight =
        read < 0 ? JSON.stringify(row) === JSON.stringify(LABELS) : digest(row) === expected[read];
      if (!isRight) throw new Error(`row ${read} of the file is ${JSON.stringify(row)}`);
      read++;
      last = row;
    }
  }
  reader.end();
  if (read !== expected.length) throw new Error(`${read} rows in the file`);
  return last;
}

import { keepRaw, type LeftOut, type ListRow, type ListTable, MOST_CELLS } from './listTable.ts';
import { countHeads, isValue } from './roles.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

const NAMES: { readonly [D in Delimiter]: string } = {
  ',': 'CSV',
  ';': 'CSV with semicolons',
  '\t': 'a table with tabs',
  '|': 'a table with bars',
};

/** Lines of a banner that can stand before the heads. */
const LONGEST_BANNER = 15;
/** Lines by which the delimiter is chosen. */
const TRIED_LINES = 40;
/** A quote that is not closed after so many characters is a plain character. */
const LONGEST_QUOTED_CHARS = 1 << 20;
const COMMAND = /^(?:"?)(?:process)?(?:commandline|cmdline|launch string)(?:"?)$/i;

interface Record {
  readonly number: number;
  readonly cells: string[];
  readonly raw: string;
  readonly isRepaired: boolean;
}

/** Reads a text as a table with separators; `undefined` if no separator cuts its lines alike. */
export function readDelimited(text: string): ListTable | undefined {
  const { body, number, delimiter: said } = cutPreamble(text);
  const delimiter = said ?? chooseDelimiter(body);
  if (delimiter === undefined) return undefined;
  const records = [...readRecords(body, delimiter, number)].filter(
    ({ cells }) => cells.length > 1 || cells[0]?.trim() !== '',
  );
  const headAt = findHeads(records);
  const heads = headAt < 0 ? [] : (records[headAt]?.cells ?? []).map(cleanHead);
  const width = headAt < 0 ? widthOf(records) : heads.length;
  const leftOut: LeftOut[] = records
    .slice(0, Math.max(0, headAt))
    .map(({ number: at }) => ({ number: at, why: 'It stands before the heads of the columns.' }));
  const command = heads.findIndex((head) => COMMAND.test(head));
  let repaired = 0;
  const rows: ListRow[] = [];
  for (const record of records.slice(headAt + 1)) {
    const { cells } = record;
    const isSame =
      heads.length > 0 && cells.join('\0') === (records[headAt]?.cells ?? []).join('\0');
    if (isSame) {
      leftOut.push({ number: record.number, why: 'It repeats the heads of the columns.' });
      continue;
    }
    if (cells.length < Math.min(2, width) && heads.length > 1) {
      leftOut.push({ number: record.number, why: 'It has no cells.' });
      continue;
    }
    const extra = cells.length - width;
    const joined = extra > 0 && command >= 0 ? joinCells(cells, command, extra, delimiter) : cells;
    if (joined !== cells || record.isRepaired) repaired++;
    rows.push({ number: record.number, cells: joined.slice(0, MOST_CELLS), raw: record.raw });
  }
  return {
    layout: 'delimited',
    words: NAMES[delimiter],
    heads: headAt < 0 ? Array.from({ length: width }, () => '') : heads.slice(0, MOST_CELLS),
    rows,
    repaired,
    leftOut,
  };
}

/** The text behind `sep=`, `#TYPE` and other comments at its beginning. */
function cutPreamble(text: string) {
  let body = text;
  let number = 1;
  let delimiter: Delimiter | undefined;
  for (;;) {
    const line = /^(?:sep=(.)|#[^\r\n]*|[ \t]*)(?:\r*\n|\r)/.exec(body);
    if (line === null) return { body, number, delimiter };
    delimiter ??= DELIMITERS.find((one) => one === line[1]);
    body = body.slice(line[0].length);
    number++;
  }
}

function chooseDelimiter(body: string): Delimiter | undefined {
  let best: { readonly delimiter: Delimiter; readonly score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const records: Record[] = [];
    for (const record of readRecords(body, delimiter, 1)) {
      if (record.cells.length > 1 || record.cells[0]?.trim() !== '') records.push(record);
      if (records.length === TRIED_LINES) break;
    }
    const width = widthOf(records);
    if (width < 2) continue;
    const steady = records.filter(({ cells }) => cells.length === width).length / records.length;
    const heads = Math.max(
      0,
      ...records.slice(0, LONGEST_BANNER + 1).map(({ cells }) => countHeads(cells)),
    );
    if (steady < 0.5 && heads < 2) continue;
    const score = heads * 10 + steady;
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter;
}

/** The most frequent number of cells. */
function widthOf(records: readonly Record[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  return first?.[0] ?? 0;
}

/** The record with the heads of the columns; -1 where no record looks like it. */
function findHeads(records: readonly Record[]): number {
  const tried = records.slice(0, LONGEST_BANNER + 1);
  const most = Math.max(0, ...tried.map(({ cells }) => countHeads(cells)));
  const least = Math.min(2, widthOf(records));
  if (most < least) {
    if (isTranslatedTasklist(records)) return 0;
    // One known head will do, where all cells beside it could be heads.
    const width = widthOf(records);
    return tried.findIndex(
      ({ cells }) => cells.length === width && countHeads(cells) > 0 && !cells.some(isValue),
    );
  }
  return tried.findIndex(({ cells }) => countHeads(cells) === most);
}

/** `tasklist` translates its heads: five or nine columns, the second a number, the fifth a number of K. */
function isTranslatedTasklist([heads, ...rows]: readonly Record[]): boolean {
  const width = heads?.cells.length;
  if (width !== 5 && width !== 9) return false;
  const isRow = ({ cells }: Record) =>
    /^\d+$/.test(cells[1] ?? '') && /^[\d.,\s\u00a0\u202f]+ ?K$/i.test(cells[4] ?? '');
  return rows.length > 0 && rows.slice(0, TRIED_LINES).every(isRow) && !isRow(heads as Record);
}

function cleanHead(head: string): string {
  return head.replace(/^\ufeff/, '').trim();
}

/** The cells of a row with unquoted separators in one of them: those beyond the width belong to it. */
function joinCells(
  cells: readonly string[],
  at: number,
  extra: number,
  delimiter: string,
): string[] {
  return [
    ...cells.slice(0, at),
    cells.slice(at, at + extra + 1).join(delimiter),
    ...cells.slice(at + extra + 1),
  ];
}

/** Cuts a text into records. Line ends within quotes belong to a cell. */
function* readRecords(text: string, delimiter: string, firstNumber: number): Generator<Record> {
  let at = 0;
  let number = firstNumber;
  while (at < text.length) {
    const record = readRecord(text, at, delimiter, true) ?? readRecord(text, at, delimiter, false);
    if (record === undefined) return;
    const raw = text.slice(at, record.end);
    yield {
      number,
      cells: record.cells,
      raw: keepRaw(raw),
      isRepaired: !record.quotes,
    };
    number += countLines(text.slice(at, record.next));
    at = record.next;
  }
}

function countLines(text: string): number {
  return (text.match(/\r*\n|\r/g) ?? []).length;
}

interface ReadRecord {
  readonly cells: string[];
  /** The end of the record, and the beginning of the next one. */
  readonly end: number;
  readonly next: number;
  readonly quotes: boolean;
}

/** A record from `start`; `undefined` if a quote in it is not closed. */
function readRecord(
  text: string,
  start: number,
  delimiter: string,
  quotes: boolean,
): ReadRecord | undefined {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const quote = quotes ? skipBlanks(text, at) : at;
    if (quotes && text[quote] === '"') {
      const quoted = readQuoted(text, quote);
      if (quoted === undefined) return undefined;
      at = quoted.end;
      let rest = '';
      while (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) rest += text[at++];
      cells.push(quoted.text + rest.trimEnd());
    } else {
      const from = at;
      while (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) at++;
      cells.push(text.slice(from, at));
    }
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    const end = at;
    while (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    return { cells, end, next: Math.max(at, end + (end < text.length ? 1 : 0)), quotes };
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function readQuoted(text: string, quote: number) {
  let value = '';
  let from = quote + 1;
  for (;;) {
    const end = text.indexOf('"', from);
    if (end < 0 || end - quote > LONGEST_QUOTED_CHARS) return undefined;
    value += text.slice(from, end);
    if (text[end + 1] !== '"') return { text: value, end: end + 1 };
    value += '"';
    from = end + 2;
  }
}

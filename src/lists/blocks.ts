import { cutLines, keepRaw, type ListRow, type ListTable, MOST_CELLS } from './listTable.ts';

const FIELD = /^([A-Za-z][\w .#-]{0,40}?)\s*:\s(.*)$|^([A-Za-z][\w .#-]{0,40}?)\s*:$/;
/** The share of lines that has to be fields. */
const LEAST_FIELDS = 0.6;

/** Reads a text as blocks of `Name : value` with blank lines between, as `Format-List` prints them. */
export function readBlocks(text: string): ListTable | undefined {
  const lines = cutLines(text);
  const written = lines.filter((line) => line.text.trim() !== '');
  const fields = written.filter((line) => FIELD.test(line.text));
  if (written.length < 2 || fields.length < written.length * LEAST_FIELDS) return undefined;
  const columns = new Map<string, number>();
  const rows: { readonly number: number; readonly cells: string[]; readonly raw: string[] }[] = [];
  let row: (typeof rows)[number] | undefined;
  let last: number | undefined;
  for (const { number, text: line } of lines) {
    if (line.trim() === '') {
      row = undefined;
      continue;
    }
    const [, name, value = '', bare] = FIELD.exec(line) ?? [];
    const head = (name ?? bare)?.trim();
    if (head === undefined) {
      // A long value goes on in indented lines.
      if (row !== undefined && last !== undefined && /^\s/.test(line)) {
        row.cells[last] = (row.cells[last] ?? '') + line.trim();
      }
      continue;
    }
    if (row === undefined) {
      row = { number, cells: [], raw: [] };
      rows.push(row);
    }
    last = columns.get(head) ?? columns.size;
    if (last >= MOST_CELLS) continue;
    columns.set(head, last);
    row.cells[last] = value.trim();
    row.raw.push(line);
  }
  const heads = [...columns.keys()];
  return {
    layout: 'blocks',
    words: 'blocks of fields',
    heads,
    rows: rows.map(
      ({ number, cells, raw }): ListRow => ({
        number,
        cells: heads.map((_, column) => cells[column] ?? ''),
        raw: keepRaw(raw.join('\n')),
      }),
    ),
    repaired: 0,
    leftOut: [],
  };
}

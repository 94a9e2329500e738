import type { ListTable } from './listTable.ts';

/** Rows by which it is decided whether cells are opened. */
const TRIED = 100;
const LEAST = 0.6;

/**
 * Opens cells that hold several values: JSON objects, as Velociraptor writes hashes, and `Name: value ¦ Name: value`,
 * as hayabusa writes details. Their values become columns of their own.
 */
export function openCells(table: ListTable): ListTable {
  const tried = table.rows.slice(0, TRIED);
  const opened = table.heads.flatMap((head, column) => {
    const values = tried
      .map(({ cells }) => cells[column]?.trim() ?? '')
      .filter((value) => value !== '');
    const open = READERS.find((read) => {
      const readable = values.filter((value) => read(value) !== undefined);
      return values.length > 0 && readable.length >= values.length * LEAST;
    });
    return open === undefined ? [] : [{ head, column, open }];
  });
  if (opened.length === 0) return table;
  const added = new Map<string, number>();
  const rows = table.rows.map((row) => {
    const cells = [...row.cells];
    while (cells.length < table.heads.length) cells.push('');
    for (const { head, column, open } of opened) {
      for (const [name, value] of open(row.cells[column]?.trim() ?? '') ?? []) {
        const whole = open === readParts ? name : `${head}.${name}`;
        const place = added.get(whole) ?? added.size;
        added.set(whole, place);
        cells[table.heads.length + place] = value;
      }
    }
    return { ...row, cells };
  });
  const heads = [...table.heads, ...added.keys()];
  return {
    ...table,
    heads,
    rows: rows.map((row) => ({ ...row, cells: heads.map((_, column) => row.cells[column] ?? '') })),
  };
}

type Values = readonly (readonly [name: string, value: string])[];

function readObject(text: string): Values | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null) return undefined;
    return Object.entries(json).map(([name, value]) => [name, String(value ?? '')]);
  } catch {
    return undefined;
  }
}

function readParts(text: string): Values | undefined {
  if (!text.includes(' ¦ ')) return undefined;
  return text.split(' ¦ ').map((part) => {
    const colon = part.indexOf(': ');
    return colon < 0 ? ['', part] : [part.slice(0, colon), part.slice(colon + 2)];
  });
}

const READERS = [readObject, readParts];

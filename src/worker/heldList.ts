import type { ListColumns } from '../engine/lookup/exportLookup.ts';
import { readListTable } from '../lists/layouts.ts';
import type { ListTable } from '../lists/listTable.ts';
import { makeLines } from '../lists/makeLines.ts';
import { guessRoles } from '../lists/roles.ts';
import type { ListLine } from '../model/listLines.ts';
import type { ListReading, ListRoles } from '../model/listReading.ts';
import { readListText } from './readListText.ts';

/** Values of a column that its reader sees. */
const SAMPLES = 3;
/** Lines that were left out and are told one by one. */
const EXAMPLES = 100;

interface Part {
  readonly table: ListTable;
  readonly encoding: string | undefined;
}

/** A list of the analyst, of one or several texts and files. */
export class HeldList {
  readonly #parts: Part[] = [];

  /**
   * Reads a text or a file behind those of the calls before.
   * @throws NoListError if it is no list
   */
  async add(part: Blob | string, signal: AbortSignal): Promise<void> {
    const { text, encoding } =
      typeof part === 'string'
        ? { text: part, encoding: undefined }
        : await readListText(part, signal);
    this.#parts.push({ table: readListTable(text), encoding });
  }

  /** What was understood of each part. */
  get readings(): readonly ListReading[] {
    return this.#parts.map(({ table, encoding }) => ({
      words: table.words,
      encoding,
      columns: table.heads.map((head, column) => ({ head, samples: sample(table, column) })),
      roles: guessRoles(table),
      rows: table.rows.length,
      repaired: table.repaired,
      leftOut: table.leftOut.length,
      examples: table.leftOut.slice(0, EXAMPLES),
    }));
  }

  /** The columns of all parts together: those of different parts with the same head are one. */
  get columns(): ListColumns {
    const own = this.#parts.map(({ table }) => nameColumns(table.heads));
    const heads = [...new Set(own.flat())];
    const columns = own.map((names) =>
      heads.map((head) => {
        const column = names.indexOf(head);
        return column < 0 ? undefined : column;
      }),
    );
    return { heads, columns };
  }

  /**
   * The distinct lines of all parts.
   * @param roles those of the columns of each part; guessed ones in the place of absent ones
   */
  readLines(roles: readonly (ListRoles | undefined)[]): readonly ListLine[] {
    return this.#parts.flatMap(({ table }, index) =>
      makeLines(table, roles[index] ?? guessRoles(table), index),
    );
  }
}

/** The names of the columns of a part, each another one: a head that is there already is numbered. */
function nameColumns(heads: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const [column, head] of heads.entries()) {
    const name = head === '' ? `column ${column + 1}` : head;
    let unique = name;
    for (let number = 2; names.has(unique); number++) unique = `${name} (${number})`;
    names.add(unique);
  }
  return [...names];
}

function sample({ rows }: ListTable, column: number): readonly string[] {
  const values = new Set<string>();
  for (const { cells } of rows) {
    const value = cells[column]?.trim() ?? '';
    if (value !== '') values.add(value);
    if (values.size === SAMPLES) break;
  }
  return [...values];
}

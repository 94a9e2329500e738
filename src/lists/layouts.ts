import { readBare } from './bare.ts';
import { readBlocks } from './blocks.ts';
import { readColumns } from './columns.ts';
import { readDelimited } from './delimited.ts';
import { readJsonList } from './jsonList.ts';
import type { ListTable } from './listTable.ts';
import { openCells } from './openCells.ts';

/** Ways to read a list, in the order in which they are tried: the first that fits counts. */
const LAYOUTS: readonly ((text: string) => ListTable | undefined)[] = [
  readJsonList,
  readColumns,
  readBlocks,
  readDelimited,
  readBare,
];

/** A text that is no list, in words. */
export class NoListError extends Error {
  override readonly name = 'NoListError';
}

/**
 * Reads a list of processes from a text of any form.
 * @throws NoListError if the text is of a form that cannot be read
 */
export function readListTable(text: string): ListTable {
  const plain = text.replaceAll('\0', '').replace(/^\ufeff/, '');
  if (/^\s*<(?:\?xml|!doctype|[a-z]+[\s>])/i.test(plain)) {
    throw new NoListError('It is XML or a web page. Save the list as CSV or JSON instead.');
  }
  if (plain.trim() === '') throw new NoListError('It is empty.');
  for (const read of LAYOUTS) {
    const table = read(plain);
    if (table !== undefined) return openCells(table);
  }
  throw new NoListError('It has no line that names a program.');
}

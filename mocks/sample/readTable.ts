import type { ProcessType } from '../../src/model/processTypes.ts';
import { buildEntry, type ValueOverrides, type WireEntry } from '../wireEntry.ts';

const FOLDERS: ReadonlyMap<string, string> = new Map([
  ['%PF%', 'C:\\Program Files'],
  ['%PF86%', 'C:\\Program Files (x86)'],
  ['%LOCAL%', 'C:\\Users\\user\\AppData\\Local'],
  ['%ROAMING%', 'C:\\Users\\user\\AppData\\Roaming'],
  ['%DATA%', 'C:\\ProgramData'],
  ['%WIN%', 'C:\\Windows'],
  ['%SYS%', 'C:\\Windows\\System32'],
]);

const SHORT: ReadonlyMap<string, string> = new Map([
  ['MS', 'Microsoft Corporation'],
  ['OS', 'Microsoft® Windows® Operating System'],
  ['OFFICE', 'Microsoft Office'],
]);

const SIGNED: ReadonlyMap<string, boolean | undefined> = new Map([
  ['+', true],
  ['-', false],
  ['?', undefined],
]);

/**
 * Parses a table with a program per line: `name | title | product | company | folder | signed`, and the
 * type if it differs from the table's. `=` repeats the title, `"` the cell above; a line whose name is `"`
 * is another value of the key above. `-` leaves the field out. The title is also the description.
 * @throws Error for a line of another form
 */
export function readTable(type: ProcessType, table: string): readonly WireEntry[] {
  const groups: { readonly name: string; readonly values: ValueOverrides[] }[] = [];
  let above: readonly string[] = [];
  for (const line of table.trim().split('\n')) {
    const cells = line.split(' | ').map((cell, index) => (cell === '"' ? above[index] : cell));
    const [name, title, product, company, folder, signed, ownType] = cells;
    if (!name || !title || !product || !company || !folder || !signed || !SIGNED.has(signed)) {
      throw new Error(`not a line of the sample: ${line}`);
    }
    const value = {
      name,
      title: readCell(title, title),
      productName: readCell(product, title),
      companyName: readCell(company, title),
      fileDescription: readCell(title, title),
      path: folder.replace(/^%[A-Z0-9]+%/, (root) => FOLDERS.get(root) ?? root) + name,
      processType: ownType ?? type,
      isSigned: SIGNED.get(signed),
    };
    const group = groups.at(-1);
    if (line.startsWith('" | ') && group !== undefined) group.values.push(value);
    else groups.push({ name, values: [value] });
    above = [name, title, product, company, folder, signed];
  }
  return groups.map(({ name, values }) => buildEntry(name, values));
}

function readCell(cell: string, title: string): string | undefined {
  if (cell === '-') return undefined;
  return cell === '=' ? title : (SHORT.get(cell) ?? cell);
}

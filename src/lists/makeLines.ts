import type { ListLine } from '../model/listLines.ts';
import type { ListRole, ListRoles } from '../model/listReading.ts';
import type { ListRow, ListTable } from './listTable.ts';
import { readSigned } from './roles.ts';

interface Counted {
  readonly line: ListLine;
  count: number;
  readonly hosts: Set<string>;
}

/**
 * The distinct lines of a table, in the order of their first appearance, by the roles of its columns: lines
 * that are the same but for their host are one.
 *
 * @param part which of the parts of a list the table is, from 0
 */
export function makeLines({ rows }: ListTable, roles: ListRoles, part = 0): readonly ListLine[] {
  const lines = new Map<string, Counted>();
  for (const row of rows) {
    const line = readLine(row, roles, part);
    const { name, path, company, product, description, signed, hash } = line;
    const key = [name, path, company, product, description, signed, hash].join('\0').toLowerCase();
    const known = lines.get(key);
    if (known === undefined) {
      lines.set(key, { line, count: 1, hosts: new Set(line.hosts) });
      continue;
    }
    known.count++;
    for (const host of line.hosts) known.hosts.add(host);
  }
  return [...lines.values()].map(({ line, count, hosts }) => ({
    ...line,
    count,
    hosts: [...hosts],
  }));
}

function readLine({ number, cells, raw }: ListRow, roles: ListRoles, part: number): ListLine {
  const read = (role: ListRole): string | undefined => {
    const column = roles[role];
    const text = column === undefined ? undefined : cells[column]?.trim();
    return text === undefined || text === '' || text === '-' || /^n\/a$/i.test(text)
      ? undefined
      : text;
  };
  const written = read('name');
  const isPath = written !== undefined && /[\\/]/.test(written);
  const listed = read('path');
  const isName = listed !== undefined && written === undefined && !/[\\/%]/.test(listed);
  const path = (isName ? undefined : listed) ?? (isPath ? written : undefined) ?? read('command');
  const signed = read('signed');
  const host = read('host');
  const fields = {
    name: isName ? listed : isPath ? undefined : written,
    path,
    company: read('company'),
    product: read('product'),
    description: read('description'),
    signed: roles.signed === undefined ? undefined : readSigned(signed ?? ''),
    hash: read('hash'),
  };
  return {
    part,
    number,
    count: 1,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    hosts: host === undefined ? [] : [host],
    cells,
    raw,
  };
}

import type { ListRole, ListRoles } from '../model/listReading.ts';
import type { ListTable } from './listTable.ts';

/** The roles in the order in which the reader sees them. */
const ROLES: readonly ListRole[] = [
  'name',
  'path',
  'company',
  'signed',
  'hash',
  'host',
  'product',
  'description',
  'command',
];

/** Heads of tools and products that export processes, best first, reduced to letters and figures. */
const ALIASES: { readonly [R in ListRole]: string } = {
  path: 'processexecutable executablepath imagefilename newprocessname targetprocessname folderpath processpath imagepath fullpath exe image targetprocessimagepath imageloaded exeinfo executableinfo correctedpath filepath path proc canonizedpath',
  name: 'imagename processname filename elementdisplayname exename executablename targetprocessfilename abbildname process imagefilename name originalfilename',
  company:
    'processversioninfocompanyname pecompany imagefilecompanyname targetprocessfilecompany companyname company vendorname manufacturer publisher processpublisher',
  signed:
    'issigned signed verified isimagefilesignedandverified imagefileissigned codesignatureexists codesignaturetrusted authenticodetrusted result signaturestatus signedstatus signer verifiedsigner',
  hash: 'sha256 sha256hashdata sha1 imagefilesha1string imagefilesha256string hashsha256 hashes processhash md5',
  host: 'devicename computername computer hostname host dest dvc pscomputername csname machinename ownermachine node fqdn hostidentifier',
  product: 'processversioninfoproductname peproduct imagefileproductname productname product',
  description: 'processversioninfofiledescription pedescription filedescription description',
  command: 'commandline cmdline processcommandline launchstring cmd',
};

const RANKS: ReadonlyMap<ListRole, ReadonlyMap<string, number>> = new Map(
  ROLES.map((role) => [
    role,
    new Map(ALIASES[role].split(' ').map((alias, rank) => [alias, rank])),
  ]),
);

/** Heads of columns about another process, or about the list itself. */
const OF_OTHERS = /^(?:parent|initiating|acting|source|src|creator|caller|grandparent)/;
const NEVER = /^(?:__path|__relpath|windowtitle|sourcefile|sourcefilename|rulefile|evtxfile)$/;

/** The forms of a head in which aliases are looked for: whole, its last two parts, its last part. */
function formsOf(head: string): readonly string[] {
  const clean = head.trim().toLowerCase();
  const parts = clean.split('.').map((part) => part.replaceAll(/[^a-z0-9_]/g, ''));
  if (parts.some((part) => OF_OTHERS.test(part)) || NEVER.test(parts.at(-1) ?? '')) return [];
  const join = (some: readonly string[]) => some.join('').replaceAll('_', '');
  return [...new Set([join(parts), join(parts.slice(-2)), join(parts.slice(-1))])].filter(Boolean);
}

/** How many of some cells are heads that a role has. */
export function countHeads(cells: readonly string[]): number {
  return cells.filter(isHead).length;
}

function isHead(cell: string): boolean {
  if (isValue(cell)) return false;
  return ROLES.some((role) => rankOf(role, cell) !== undefined);
}

/** Whether a cell is a path, a file name or a number, which no head is. */
export function isValue(cell: string): boolean {
  return PATH_LIKE.test(cell) || FILE_LIKE.test(cell) || /^[\d.,:\s-]*\d[\d.,:\s-]*$/.test(cell);
}

function rankOf(role: ListRole, head: string): number | undefined {
  const ranks = RANKS.get(role);
  const found = formsOf(head).flatMap((form) => ranks?.get(form) ?? []);
  return found.length === 0 ? undefined : Math.min(...found);
}

const PATH_LIKE =
  /^"?(?:[a-z]:[\\/]|\\\\|\\(?:device|\?\?|systemroot|volume)|%[^%]+%|\$env:|\/[^/\s])/i;
const FILE_LIKE = /\.(?:exe|com|scr|sys|dll|bat|cmd|ps1|msi|pif|js|vbs)"?$/i;
const HASH_LIKE = /(?:^|[=\s])[0-9a-f]{32}(?:[0-9a-f]{8}|[0-9a-f]{32})?(?:$|[,\s])/i;

/** Rows that are looked at to see whether a column can have a role. */
const SAMPLED = 200;

/** The share of values, from 0 to 1, that a role needs in its column. */
const FITS: { readonly [R in ListRole]: (values: readonly string[]) => boolean } = {
  path: (values) => shareOf(values, (value) => PATH_LIKE.test(value)) >= 0.6,
  name: (values) => shareOf(values, (value) => !/[\\/]/.test(value)) >= 0.6,
  company: () => true,
  signed: (values) => shareOf(values, (value) => readSigned(value) !== undefined) >= 0.9,
  hash: (values) => shareOf(values, (value) => HASH_LIKE.test(value)) >= 0.6,
  host: () => true,
  product: () => true,
  description: () => true,
  command: () => true,
};

function shareOf(values: readonly string[], isMeant: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(isMeant).length / values.length;
}

/** The values of a column that are not empty, of rows spread over the table. */
function sampleColumn({ rows }: ListTable, column: number): readonly string[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED));
  const values: string[] = [];
  for (let at = 0; at < rows.length; at += step) {
    const value = rows[at]?.cells[column]?.trim() ?? '';
    if (value !== '' && value !== '-' && value.toLowerCase() !== 'n/a') values.push(value);
  }
  return values;
}

/** The roles of a table's columns, by their heads and their values. A guess, which the reader can change. */
export function guessRoles(table: ListTable): ListRoles {
  const samples = table.heads.map((_, column) => sampleColumn(table, column));
  const roles: { [R in ListRole]?: number } = {};
  const taken = new Set<number>();
  for (const role of [
    'path',
    'name',
    'company',
    'signed',
    'hash',
    'host',
    'command',
    'product',
    'description',
  ] as const) {
    const best = table.heads
      .map((head, column) => ({ column, rank: rankOf(role, head) }))
      .filter(
        ({ column, rank }) =>
          rank !== undefined && !taken.has(column) && FITS[role](samples[column] ?? []),
      )
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0];
    if (best === undefined) continue;
    roles[role] = best.column;
    taken.add(best.column);
  }
  // A description that repeats the name, as WMI has it, is none.
  if (roles.description !== undefined && roles.name !== undefined) {
    const same = table.rows.filter(
      ({ cells }) => cells[roles.description ?? 0] === cells[roles.name ?? 0],
    );
    if (same.length * 2 > table.rows.length) delete roles.description;
  }
  if (roles.path === undefined && roles.name === undefined && roles.command === undefined) {
    const byValues = (fits: (value: string) => boolean) =>
      samples.findIndex((values, column) => !taken.has(column) && shareOf(values, fits) >= 0.6);
    const path = byValues((value) => PATH_LIKE.test(value));
    const name = byValues((value) => FILE_LIKE.test(value) && !/[\\/]/.test(value));
    if (path >= 0) roles.path = path;
    if (name >= 0 && name !== path) roles.name = name;
    const [first] = samples;
    if (path < 0 && name < 0 && table.heads.length === 1 && first !== undefined) roles.name = 0;
  }
  return roles;
}

const SIGNED_WORDS = /^(?:true|1|yes|signed|valid|trusted|verified|\(verified\).*)$/i;
const UNSIGNED_WORDS = /^(?:false|0|no|unsigned|notsigned|missing|\(not verified\)\s*)$/i;
const FAILED_WORDS =
  /^(?:untrusted|distrusted|hashmismatch|expired|error\w*|revoked|\(not verified\).*|unknown|n\/a|-)$/i;

/**
 * The state of a signature by the word of a tool; `unknown` for a signature that is there and could not be
 * verified, and for words that say nothing; `undefined` for any other text.
 */
export function readSigned(word: string): 'signed' | 'unsigned' | 'unknown' | undefined {
  const text = word.trim();
  if (SIGNED_WORDS.test(text)) return 'signed';
  if (UNSIGNED_WORDS.test(text)) return 'unsigned';
  return FAILED_WORDS.test(text) || text === '' ? 'unknown' : undefined;
}

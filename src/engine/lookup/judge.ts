import type { RowIndex } from '../../base/units.ts';
import type { ListLine } from '../../model/listLines.ts';
import { isKnownType, UNRECOGNIZED } from '../../model/processTypes.ts';
import type { Verdict } from '../../model/verdicts.ts';
import type { Dataset } from '../dataset.ts';
import { comparePath, type Place } from './comparePath.ts';
import type { FolderCache } from './folderCache.ts';
import { isGuarded, isWhereItBelongs } from './guardedNames.ts';
import { ALIKE_FROM, type LookAlike, type LookAlikes } from './lookalikes.ts';
import type { NameIndex } from './nameIndex.ts';
import { hasEnding, stemOf } from './names.ts';
import { type FolderForms, findRung, formsOf, RUNG_WORDS, RUNGS, type Rung } from './rungs.ts';
import { isSameVendor, vendorOf } from './vendor.ts';

/** What a lookup found about a line. */
export interface Finding {
  /** The name that was looked up, as it is written; empty if the line has none. */
  readonly name: string;
  readonly verdict: Verdict;
  /** One sentence that explains the verdict. */
  readonly why: string;
  /** The row that the line was compared with, if there is one. */
  readonly row: RowIndex | undefined;
  /** All rows with the name of the line. */
  readonly candidates: readonly RowIndex[];
  /** How much the places of line and row have in common; `undefined` where one of them has none, or nothing fits. */
  readonly rung: Rung | undefined;
  /** The name that the line looks like. */
  readonly alike: string | undefined;
}

/** What a lookup needs of a dictionary. Made once for a dataset. */
export interface LookupIndex {
  readonly dataset: Dataset;
  /** The rows that were there when it was built. */
  readonly rows: number;
  readonly names: NameIndex;
  readonly alikes: LookAlikes;
  readonly folders: FolderCache;
}

const LONGEST_NAME_CHARS = 1_024;
/** Names that tools cut off: the longest whole name of Volatility's lists, and of `tasklist`. */
const CUT_LENGTHS: ReadonlySet<number> = new Set([14, 25]);

/** A finding but for its name. */
type Judgement = Omit<Finding, 'name'>;

/** The verdict on a line of a list. */
export function judgeLine(line: ListLine, index: LookupIndex): Finding {
  const place = line.path === undefined ? undefined : comparePath(line.path);
  const name = (line.name ?? readLastPart(line.path, place)).trim();
  return { name, ...judge(line, name, place, index) };
}

function judge(
  line: ListLine,
  name: string,
  place: Place | undefined,
  index: LookupIndex,
): Judgement {
  if (!/[\p{L}\p{N}]/u.test(name)) return alone('unreadable', 'The line names no program.');
  if (name.length > LONGEST_NAME_CHARS)
    return alone('unreadable', 'The name is longer than 1,024 characters.');
  const found = findRows(name, index);
  if (found.rows.length === 0) return judgeUnknown(name, place, index);
  return judgeKnown({ line, name, place, ...found }, index);
}

function alone(verdict: Verdict, why: string): Judgement {
  return { verdict, why, row: undefined, candidates: [], rung: undefined, alike: undefined };
}

/** The file name in a path as it is written; empty if there is none. */
function readLastPart(path: string | undefined, place: Place | undefined): string {
  if (path === undefined || place === undefined || place.name === '') return '';
  const at = path.toLowerCase().lastIndexOf(place.name);
  return at < 0 ? place.name : path.slice(at, at + place.name.length);
}

interface FoundRows {
  readonly rows: readonly RowIndex[];
  /** How the name had to be read to find them. */
  readonly reading: 'exact' | 'ending' | 'cut';
}

/** The rows with a name; where there are none, with the ending that some tools leave out. */
function findRows(name: string, { names }: LookupIndex): FoundRows {
  const exact = names.rowsOf(name);
  if (exact.length > 0) return { rows: exact, reading: 'exact' };
  if (!hasEnding(name)) {
    const ended = names.rowsOf(`${name}.exe`);
    if (ended.length > 0) return { rows: ended, reading: 'ending' };
  }
  if (CUT_LENGTHS.has(name.length) || name.includes('?')) {
    const cut = names.findCut(name);
    if (cut.length > 0) return { rows: cut, reading: 'cut' };
  }
  return { rows: [], reading: 'exact' };
}

function judgeUnknown(
  name: string,
  place: Place | undefined,
  { alikes, names }: LookupIndex,
): Judgement {
  const stem = stemOf(name);
  if (place !== undefined && isGuarded(stem) && isWhereItBelongs(stem, place) === false) {
    return alone(
      'wrong-folder',
      `Windows keeps ${name} in other folders, and it is not in this dictionary.`,
    );
  }
  const alike = alikes.find(name);
  if (alike === undefined) return alone('unknown', 'No row has this name.');
  const candidates = names.rowsOf(alike.name);
  const found = { row: candidates[0], candidates, rung: undefined, alike: alike.name };
  if (alike.score >= ALIKE_FROM) {
    return {
      ...found,
      verdict: 'looks-like',
      why: `It looks like ${alike.name}: ${describe(alike)}.`,
    };
  }
  const near = alike.likeness === 'affix' ? 'It is named after' : 'The nearest known name is';
  const unknown = alone('unknown', `No row has this name. ${near} ${alike.name}.`);
  return { ...unknown, alike: alike.name };
}

const LIKENESS: { readonly [L in LookAlike['likeness']]: string } = {
  hidden: 'it has characters that cannot be seen',
  script: 'it has letters of another script',
  same: 'its letters look the same',
  endings: 'it has two endings',
  otherEnding: 'it has another ending',
  separator: 'it differs in a separator',
  swap: 'two letters are swapped',
  double: 'a letter is doubled',
  similar: 'a letter is replaced by a similar one',
  edit: 'one letter differs',
  edits: 'two letters differ',
  affix: 'it has an affix',
  near: 'one letter differs',
};

function describe({ likeness }: LookAlike): string {
  return LIKENESS[likeness];
}

interface KnownLine extends FoundRows {
  readonly line: ListLine;
  readonly name: string;
  readonly place: Place | undefined;
}

interface Candidate {
  readonly row: RowIndex;
  readonly rung: Rung | undefined;
  readonly hasPlace: boolean;
}

function judgeKnown(
  { line, name, place, rows, reading }: KnownLine,
  index: LookupIndex,
): Judgement {
  const { dataset } = index;
  const forms = place === undefined || place.folder === '' ? undefined : formsOf(place);
  const candidates = rows.map((row) => compareFolder(row, forms, index));
  const rung = RUNGS.find((one) => candidates.some((candidate) => candidate.rung === one));
  const best = candidates.filter((one) => one.rung === rung).map(({ row }) => row);
  const [row] = best;
  const find = (verdict: Verdict, why: string): Judgement => ({
    ...{ verdict, row, candidates: rows, rung, alike: undefined },
    why: reading === 'exact' ? why : `${why} ${READINGS[reading]}`,
  });

  const stem = stemOf(name);
  if (place !== undefined && isWhereItBelongs(stem, place) === false) {
    return find('wrong-folder', `Windows keeps ${name} in other folders than ${place.folder}`);
  }
  const company = findOtherCompany(line, best, dataset);
  if (company !== undefined) {
    return find(
      'company-differs',
      `The line says ${line.company}; the dictionary says ${company} here.`,
    );
  }
  const isPlaced = forms !== undefined && candidates.some(({ hasPlace }) => hasPlace);
  if (isPlaced && rung === undefined) {
    const placed = candidates.find(({ hasPlace }) => hasPlace)?.row ?? 0;
    const known = readPath(placed, dataset) ?? '';
    return find(
      'known-other-folder',
      `The dictionary has ${name} in other folders, such as ${known}`,
    );
  }
  const signature = findOtherSignature(line, place, best, dataset);
  if (signature !== undefined) {
    return find(
      'sign-differs',
      `The line is ${line.signed}; in the dictionary it is ${signature}.`,
    );
  }
  const types = new Set(best.flatMap((one) => readType(one, dataset) ?? []));
  if (types.size > 1) {
    return find(
      'several-types',
      `Rows that fit have several types: ${[...types].sort().join(', ')}.`,
    );
  }
  if (!isPlaced || rung === undefined) {
    return find(
      'known-by-name',
      forms === undefined
        ? 'The line has no path: its name alone is known.'
        : 'The dictionary has no path for this name, so the name alone is known.',
    );
  }
  if (rung > 1) return find('known-nearby', `It is known in ${RUNG_WORDS[rung]}.`);
  return find('known', 'Name and folder are known.');
}

const READINGS: { readonly [R in Exclude<FoundRows['reading'], 'exact'>]: string } = {
  ending: 'It was read with the ending .exe.',
  cut: 'The name is cut off or has unreadable letters: it was read as the beginning of a known one.',
};

function readPath(row: RowIndex, dataset: Dataset): string | undefined {
  return dataset.get('canonicalPath', row) ?? dataset.get('path', row);
}

function compareFolder(
  row: RowIndex,
  forms: FolderForms | undefined,
  { dataset, folders }: LookupIndex,
): Candidate {
  const path = readPath(row, dataset);
  const known = path === undefined ? undefined : folders.read(path);
  if (known === undefined) return { row, rung: undefined, hasPlace: false };
  return { row, rung: forms && findRung(forms, known), hasPlace: true };
}

/** The company of the rows, if all of them are of other vendors than the line's. */
function findOtherCompany(
  { company }: ListLine,
  rows: readonly RowIndex[],
  dataset: Dataset,
): string | undefined {
  const vendor = vendorOf(company);
  if (vendor === undefined) return undefined;
  const others = rows.flatMap((row) => {
    const known = dataset.get('company', row);
    const other = vendorOf(known);
    return known === undefined || other === undefined ? [] : [{ known, other }];
  });
  if (others.length === 0 || others.some(({ other }) => isSameVendor(vendor, other)))
    return undefined;
  return others[0]?.known;
}

/** The state of the rows, if all of them are known to have the opposite of the line's. */
function findOtherSignature(
  { signed, company }: ListLine,
  place: Place | undefined,
  rows: readonly RowIndex[],
  dataset: Dataset,
): string | undefined {
  if (signed === undefined || signed === 'unknown') return undefined;
  const opposite = signed === 'signed' ? 'unsigned' : 'signed';
  if (rows.some((row) => dataset.get('signed', row) !== opposite)) return undefined;
  // Files of Windows are often signed by a catalogue, which tools and the platform see differently.
  const ofMicrosoft = [company, ...rows.map((row) => dataset.get('company', row))];
  const isWindows = place?.folder.startsWith('%windir%\\') === true;
  if (isWindows && ofMicrosoft.some((one) => vendorOf(one) === 'microsoft')) return undefined;
  return opposite;
}

/** The type of a row, if the platform gives it a real one. */
function readType(row: RowIndex, dataset: Dataset): string | undefined {
  const type = dataset.get('type', row);
  return type === undefined || type === UNRECOGNIZED || type === 'NONE' || !isKnownType(type)
    ? undefined
    : type;
}

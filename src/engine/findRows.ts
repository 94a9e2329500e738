import { alikeKey } from '../base/alikeKey.ts';
import { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import { readPeriod } from '../base/period.ts';
import type { Steps } from '../base/steps.ts';
import { formatSearch } from '../language/formatSearch.ts';
import type {
  AlikeTerm,
  Comparison,
  ContainsTerm,
  EqualsTerm,
  NumberTerm,
  Place,
  RegexTerm,
  Term,
  TimeTerm,
  WildcardPiece,
  WildcardTerm,
} from '../model/expression.ts';
import type { FieldValue } from '../model/query.ts';
import type { FieldId } from '../model/schema.ts';
import type { Dataset } from './dataset.ts';
import type { Found } from './evaluate.ts';
import type { compileRegex } from './linearRegex.ts';
import { testNearNames } from './lookup/nearNames.ts';
import { searchMatching } from './search.ts';
import { compileWildcard, longestText } from './wildcard.ts';
import { TooMuchWork, Work } from './work.ts';

/** A term that is more than a word. */
type RichTerm = Exclude<Term, ContainsTerm>;

/** What the meaning of a term depends on. */
export interface Findable {
  readonly dataset: Dataset;
  /** Rows at or above this one are not looked at. */
  readonly rows: number;
  /** How much one term may cost: about as many characters may be read. */
  readonly work: number;
  /** The rows in which a folded, not empty text occurs in the field, or in some searched field. */
  readonly contains: (field: Place, text: string) => Steps<BitSet>;
  /** `undefined` until it was loaded. */
  readonly compileRegex: typeof compileRegex | undefined;
}

/**
 * What a term finds.
 * @throws when the term is a regular expression and `compileRegex` is not there
 */
export function* findRows(term: RichTerm, on: Findable): Steps<Found> {
  try {
    return yield* find(term, on);
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error;
    return unknown(
      `${formatSearch(term, on.dataset.schema)} takes too long on so much data and was stopped.`,
    );
  }
}

function known(rows: BitSet): Found {
  return { rows, problems: [] };
}

function unknown(reason: string): Found {
  return { rows: undefined, problems: [`${reason} It filters nothing.`] };
}

function* find(term: RichTerm, on: Findable): Steps<Found> {
  switch (term.kind) {
    case 'equals':
      return known(yield* findEqual(term, on));
    case 'wildcard':
      return known(yield* findWildcard(term, on));
    case 'regex':
      return yield* findRegex(term, on);
    case 'missing':
      return known(yield* findValue(term.field, undefined, on));
    case 'signed':
      return known(yield* findValue(term.field, term.state, on));
    case 'alike':
      return known(yield* findAlike(term, on));
    case 'number':
      return known(yield* findNumber(term, on));
    case 'time':
      return known(yield* findTime(term, on));
  }
}

function* findValue(field: FieldId, value: FieldValue, on: Findable) {
  const hits = new BitSet(on.rows);
  const column = yield* on.dataset.filled(field, on.rows);
  yield* column.markEqual(new Set([value]), hits);
  return hits;
}

function* findEqual({ field, text }: EqualsTerm, on: Findable): Steps<BitSet> {
  const wanted = fold(text);
  const within = wanted === '' ? undefined : yield* on.contains(field, wanted);
  const test = { folded: true, fits: (value: string) => value === wanted };
  return yield* searchMatching(on.dataset, field, test, on.rows, within);
}

function* findAlike({ field, text }: AlikeTerm, on: Findable): Steps<BitSet> {
  const wanted = alikeKey(text);
  const isNear = field === on.dataset.schema.name ? testNearNames(text) : () => false;
  const fits = (value: string) => alikeKey(value) === wanted || isNear(value);
  const test = { folded: false, fits };
  return yield* searchMatching(on.dataset, field, test, on.rows, undefined);
}

function foldPiece(piece: WildcardPiece): WildcardPiece {
  return typeof piece === 'object' ? { text: fold(piece.text) } : piece;
}

function* findWildcard({ field, pieces }: WildcardTerm, on: Findable): Steps<BitSet> {
  const wanted = pieces.map(foldPiece);
  const longest = longestText(wanted);
  const within = longest === '' ? undefined : yield* on.contains(field, longest);
  const test = { folded: true, fits: compileWildcard(wanted, new Work(on.work)) };
  return yield* searchMatching(on.dataset, field, test, on.rows, within);
}

function* findRegex({ field, pattern, ignoreCase }: RegexTerm, on: Findable): Steps<Found> {
  if (on.compileRegex === undefined) throw new Error('Regular expressions were not loaded.');
  const fits = on.compileRegex(pattern, ignoreCase, new Work(on.work));
  if (typeof fits === 'string') return unknown(fits);
  const test = { folded: false, fits };
  return known(yield* searchMatching(on.dataset, field, test, on.rows, undefined));
}

const COMPARISONS: { readonly [C in Comparison]: (a: number, b: number) => boolean } = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
};

/** A period is compared as a whole: `>` is after all of it, `<=` also while it lasts. */
function* findTime({ field, comparison, date }: TimeTerm, on: Findable): Steps<BitSet> {
  const period = readPeriod(date);
  if (period === undefined) throw new Error(`${date} is no date.`);
  const from = comparison === '>' ? period.end : period.start;
  const to = comparison === '<' ? period.start : period.end;
  const isFromOn = comparison.startsWith('>');
  const isUpTo = comparison.startsWith('<');
  const fits = (value: string) => {
    const time = Date.parse(value);
    return (isUpTo || time >= from) && (isFromOn || time < to);
  };
  return yield* searchMatching(on.dataset, field, { folded: false, fits }, on.rows, undefined);
}

function* findNumber({ field, comparison, number }: NumberTerm, on: Findable): Steps<BitSet> {
  const compare = COMPARISONS[comparison];
  const fits = (value: string) => value !== '' && compare(Number(value), number);
  return yield* searchMatching(on.dataset, field, { folded: false, fits }, on.rows, undefined);
}

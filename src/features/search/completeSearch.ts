import { findPrefix, type Prefix } from '../../language/fieldNames.ts';
import { formatSearch } from '../../language/formatSearch.ts';
import {
  isSpace,
  keywordAt,
  scanQuoted,
  scanRegex,
  scanValue,
  scanWord,
  skipSpace,
} from '../../language/scan.ts';
import type { FacetCount } from '../../model/answers.ts';
import { FIELDS } from '../../model/fields.ts';
import { SIGNED_STATES } from '../../model/record.ts';

/** Fields whose values the engine counts. */
export type CountedField = 'type' | 'signed' | 'company' | 'location';

/** The kind of suggestions: names before a colon, names after `missing:`, or values. */
export type Offer = 'names' | 'missing' | CountedField;

/** A position at which a search can be completed: a suggestion replaces the text between `from` and `to`. */
export interface CompletionSpot {
  readonly offer: Offer;
  readonly from: number;
  readonly to: number;
  /** The text so far, without quotes. */
  readonly find: string;
  /**
   * The search without this term, as the query for counting; empty unless the search is a plain list of
   * terms.
   */
  readonly rest: string;
}

/** A suggestion for the text at the caret. */
export interface Suggestion {
  /** The text to insert. */
  readonly insert: string;
  readonly label: string;
  readonly hint?: string;
  /** The number of rows with this value, if counted. */
  readonly count?: number | undefined;
}

const NAMES: readonly Suggestion[] = [
  ...FIELDS.map(({ id, help }) => ({ insert: `${id}:`, label: `${id}:`, hint: help })),
  { insert: 'missing:', label: 'missing:', hint: 'Rows that have no value in a field.' },
  { insert: 'values:', label: 'values:', hint: 'Rows by how many rows their key has.' },
];

const STATE_HINTS = {
  signed: 'The file carries a signature.',
  unsigned: 'The file carries none.',
  unknown: 'The service does not say.',
};

const PREFIX = /([a-z]+):/iy;
/** Also excludes the empty text. */
const FITS_A_LINE = /^[^\r\n]+$/;
const LETTERS = /^[a-z]+$/i;
/** The number of typed letters after which names are suggested. */
const SUGGEST_FROM_CHARS = 2;

/** The position for suggestions at the caret, if there is one. */
export function findSpot(text: string, caret: number): CompletionSpot | undefined {
  return new SpotFinder(text, caret).find();
}

/** Scans a search like `parseSearch`, and stops at the caret. */
class SpotFinder {
  readonly #text: string;
  readonly #caret: number;
  #at = 0;
  /** The start of the term, including negations. */
  #term = 0;
  #spot: Omit<CompletionSpot, 'rest'> | undefined;
  #rest = '';

  constructor(text: string, caret: number) {
    this.#text = text;
    this.#caret = caret;
  }

  find(): CompletionSpot | undefined {
    const scopes: (Prefix | undefined)[] = [];
    let isPlain = true;
    /** Whether a term is required here, rather than possible. */
    let isAwaited = false;
    let isNegated = false;
    for (;;) {
      const gap = this.#at;
      this.#at = skipSpace(this.#text, gap);
      const scope = scopes.at(-1);
      const next = this.#text[this.#at];
      if (scope && isAwaited && (next === undefined || next === ')')) this.#lookInGap(scope, gap);
      if (next === undefined) break;
      const keyword = keywordAt(this.#text, this.#at);
      if (!isNegated) this.#term = this.#at;
      if (next === '(' || next === ')') {
        if (next === '(') scopes.push(scope);
        else scopes.pop();
        this.#at++;
        isPlain = false;
        isAwaited = next === '(';
        isNegated = false;
      } else if (keyword !== undefined) {
        this.#at += keyword.length;
        if (keyword === 'OR') isPlain = false;
        isAwaited = true;
        isNegated = keyword === 'NOT';
      } else if (next === '-' && !isSpace(this.#text[this.#at + 1])) {
        this.#at++;
        isAwaited = true;
        isNegated = true;
      } else {
        const opened = this.#passTerm(scope);
        if (opened) {
          scopes.push(opened);
          isPlain = false;
        }
        isAwaited = opened !== undefined;
        isNegated = false;
      }
    }
    return this.#spot && { ...this.#spot, rest: isPlain ? this.#rest : '' };
  }

  /** Skips a term, or the parenthesis that it opens, and returns its prefix in that case. */
  #passTerm(scope: Prefix | undefined): Prefix | undefined {
    const from = this.#at;
    const next = this.#text[from];
    if (next === '/') {
      const regex = scanRegex(this.#text, from);
      if (regex !== 'word') {
        this.#at = regex === 'unclosed' ? this.#text.length : regex.end;
        return undefined;
      }
    }
    if (scope) this.#passValue(scope);
    else if (next === '"') this.#at = scanQuoted(this.#text, from).end;
    else {
      PREFIX.lastIndex = from;
      const [written = '', name = ''] = PREFIX.exec(this.#text) ?? [];
      const prefix = findPrefix(name);
      if (prefix === undefined) this.#passWord();
      else {
        this.#at += written.length;
        if (this.#text[this.#at] === '(') {
          this.#at++;
          return prefix;
        }
        this.#passValue(prefix);
      }
    }
    return undefined;
  }

  #passWord(): void {
    const from = this.#at;
    this.#at = scanWord(this.#text, from);
    const isLong = this.#caret - from >= SUGGEST_FROM_CHARS && this.#caret <= this.#at;
    if (!isLong || !LETTERS.test(this.#text.slice(from, this.#at))) return;
    this.#take('names', from, this.#at, this.#text.slice(from, this.#caret));
  }

  #passValue(prefix: Prefix): void {
    const from = this.#at;
    if (this.#text[from] === '/') {
      const regex = scanRegex(this.#text, from);
      if (regex !== 'word') {
        this.#at = regex === 'unclosed' ? this.#text.length : regex.end;
        return;
      }
    }
    const { end, unclosed } = scanValue(this.#text, from);
    this.#at = end;
    const offer = offerOf(prefix);
    if (offer === undefined || this.#caret < from || this.#caret > end) return;
    const typed = scanValue(this.#text.slice(from, this.#caret), 0);
    const isFinished = typed.quoted && typed.unclosed === undefined;
    if (isFinished || typed.pieces.some((piece) => typeof piece === 'string')) return;
    // An open quote extends to the end of the text: the text after the caret is not part of it.
    const to = unclosed !== undefined && unclosed < this.#caret ? this.#caret : end;
    this.#take(offer, from, to, typed.text);
  }

  #lookInGap(scope: Prefix, gap: number): void {
    const offer = offerOf(scope);
    const isApart = this.#caret > gap || /[(-]/.test(this.#text[gap - 1] ?? '');
    if (offer === undefined || this.#caret < gap || this.#caret > this.#at || !isApart) return;
    this.#take(offer, this.#caret, this.#caret, '');
  }

  #take(offer: Offer, from: number, to: number, find: string): void {
    this.#spot = { offer, from, to, find };
    this.#rest = `${this.#text.slice(0, this.#term)}${this.#text.slice(to)}`.trim();
  }
}

function offerOf(prefix: Prefix): Offer | undefined {
  if (prefix.kind === 'missing') return 'missing';
  return prefix.kind === 'field' && isCounted(prefix.field) ? prefix.field : undefined;
}

function isCounted(field: string): field is CountedField {
  return field === 'type' || field === 'signed' || field === 'company' || field === 'location';
}

/** The field whose values must be counted for a position; `undefined` if none. */
export function countedFieldOf({ offer }: CompletionSpot): CountedField | undefined {
  return isCounted(offer) ? offer : undefined;
}

/**
 * The suggestions at a position, best first; none if the text is already complete.
 * @param counts the values of the field, from the engine
 */
export function suggest(
  text: string,
  spot: CompletionSpot,
  counts: readonly FacetCount[],
): readonly Suggestion[] {
  const written = text.slice(spot.from, spot.to);
  return listAll(spot, counts).filter(({ insert }) => insert !== written);
}

function listAll(
  { offer, find }: CompletionSpot,
  counts: readonly FacetCount[],
): readonly Suggestion[] {
  const start = find.toLowerCase();
  switch (offer) {
    case 'names':
      return NAMES.filter(({ label }) => label.toLowerCase().startsWith(start));
    case 'missing':
      return FIELDS.filter(({ id }) => id.toLowerCase().startsWith(start)).map((field) => ({
        insert: field.id,
        label: field.id,
        hint: field.help,
      }));
    case 'signed':
      return SIGNED_STATES.map((state) => ({
        insert: formatSearch({ kind: 'signed', state }).slice('signed:'.length),
        hint: STATE_HINTS[state],
        count: counts.find(({ value }) => value === state)?.count,
      }))
        .filter(({ insert }) => insert.startsWith(start))
        .map((state) => ({ ...state, label: state.insert }));
    default:
      return counts.flatMap(({ value, count }) =>
        value === undefined || !FITS_A_LINE.test(value) ? [] : [suggestValue(offer, value, count)],
      );
  }
}

function suggestValue(
  field: Exclude<CountedField, 'signed'>,
  value: string,
  count: number,
): Suggestion {
  const insert = formatSearch({ kind: 'equals', field, text: value }).slice(field.length + 1);
  return { insert, label: value, count };
}

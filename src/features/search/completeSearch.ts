import { listNamed, type Prefix, prefixAt } from '../../language/fieldNames.ts';
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
import { SIGNED_STATES } from '../../model/record.ts';
import type { Field, FieldKind, Schema } from '../../model/schema.ts';

/** The kind of suggestions: names before a colon, names after `missing:`, or values of a field. */
export type Offer = 'names' | 'missing' | 'values';

/** A position at which a search can be completed: a suggestion replaces the text between `from` and `to`. */
export interface CompletionSpot {
  readonly offer: Offer;
  /** The field of `values`. */
  readonly field?: Field;
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

function listNames(schema: Schema): readonly Suggestion[] {
  const names = listNamed(schema).map(({ id, help }) => ({ name: id, hint: help }));
  const missing = { name: 'missing', hint: 'Rows that have no value in a field.' };
  return [...names, missing].map(({ name, hint }) => ({
    insert: `${name}:`,
    label: `${name}:`,
    hint,
  }));
}

const STATE_HINTS = {
  signed: 'The file carries a signature.',
  unsigned: 'The file carries none.',
  unknown: 'The service does not say.',
};

/** Also excludes the empty text. */
const FITS_A_LINE = /^[^\r\n]+$/;
const LETTERS = /^[a-z]+$/i;
/** The number of typed letters after which names are suggested. */
const SUGGEST_FROM_CHARS = 2;

/** The position for suggestions at the caret, if there is one. */
export function findSpot(text: string, caret: number, schema: Schema): CompletionSpot | undefined {
  return new SpotFinder(text, caret, schema).find();
}

/** Scans a search like `parseSearch`, and stops at the caret. */
class SpotFinder {
  readonly #text: string;
  readonly #caret: number;
  readonly #schema: Schema;
  #at = 0;
  /** The start of the term, including negations. */
  #term = 0;
  #spot: Omit<CompletionSpot, 'rest'> | undefined;
  #rest = '';

  constructor(text: string, caret: number, schema: Schema) {
    this.#text = text;
    this.#caret = caret;
    this.#schema = schema;
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
      const found = prefixAt(this.#schema, this.#text, from);
      if (found === undefined) this.#passWord();
      else {
        const { written, prefix } = found;
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
    this.#take({ offer: 'names' }, from, this.#at, this.#text.slice(from, this.#caret));
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

  #take(offered: Offered, from: number, to: number, find: string): void {
    this.#spot = { ...offered, from, to, find };
    this.#rest = `${this.#text.slice(0, this.#term)}${this.#text.slice(to)}`.trim();
  }
}

/** Kinds of fields whose facet has few enough values to choose from. */
const CHOSEN: ReadonlySet<FieldKind> = new Set(['type', 'verdict', 'category']);

type Offered = Pick<CompletionSpot, 'offer' | 'field'>;

function offerOf(prefix: Prefix): Offered | undefined {
  if (prefix.kind === 'missing') return { offer: 'missing' };
  const { field, sign } = prefix;
  const hasValues =
    field.kind === 'signature' || (CHOSEN.has(field.kind) && field.facet !== undefined);
  return hasValues && sign === ':' ? { offer: 'values', field } : undefined;
}

/** Whether two positions offer the same suggestions for the same text. */
export function isSameSpot(a: CompletionSpot | undefined, b: CompletionSpot | undefined): boolean {
  return a?.from === b?.from && a?.offer === b?.offer && a?.field?.id === b?.field?.id;
}

/**
 * The suggestions at a position, best first; none if the text is already complete.
 * @param counts the values of the field, from the engine
 */
export function suggest(
  text: string,
  spot: CompletionSpot,
  counts: readonly FacetCount[],
  schema: Schema,
): readonly Suggestion[] {
  const written = text.slice(spot.from, spot.to);
  return listAll(spot, counts, schema).filter(({ insert }) => insert !== written);
}

function listAll(
  { offer, field, find }: CompletionSpot,
  counts: readonly FacetCount[],
  schema: Schema,
): readonly Suggestion[] {
  const start = find.toLowerCase();
  if (offer === 'names') {
    return listNames(schema).filter(({ label }) => label.toLowerCase().startsWith(start));
  }
  if (offer === 'missing') {
    return listNamed(schema)
      .filter(({ id, neverMissing }) => !neverMissing && id.toLowerCase().startsWith(start))
      .map(({ id, help }) => ({ insert: id, label: id, hint: help }));
  }
  if (field === undefined) return [];
  if (field.kind === 'signature') {
    return SIGNED_STATES.map((state) => ({
      insert: valuePart(formatSearch({ kind: 'signed', field: field.id, state }, schema), field),
      hint: STATE_HINTS[state],
      count: counts.find(({ value }) => value === state)?.count,
    }))
      .filter(({ insert }) => insert.startsWith(start))
      .map((state) => ({ ...state, label: state.insert }));
  }
  return counts.flatMap(({ value, count }) => {
    if (value === undefined || !FITS_A_LINE.test(value)) return [];
    const term = formatSearch({ kind: 'equals', field: field.id, text: value }, schema);
    return [{ insert: valuePart(term, field), label: value, count }];
  });
}

/** A term without the name of its field. */
function valuePart(term: string, { id }: Field): string {
  return term.slice(id.length + 1);
}

import type { Expression } from '../model/expression.ts';
import type { Schema } from '../model/schema.ts';
import { checkRegex } from './checkRegex.ts';
import { findUnknownName, type Prefix, prefixAt } from './fieldNames.ts';
import { readPieces, readTerm } from './readTerm.ts';
import {
  isMinus,
  isQuote,
  isSpace,
  keywordAt,
  readForm,
  type ScannedRegex,
  scanQuoted,
  scanRegex,
  scanValue,
  scanWord,
  skipSpace,
} from './scan.ts';

/** A problem in a part of a search, from `from` (inclusive) to `to` (exclusive). */
export interface SearchProblem {
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

export interface ParsedSearch {
  /** The meaning of the search, as far as it was understood; `undefined` if there is none. */
  readonly expression: Expression | undefined;
  /** In the order of their positions. */
  readonly problems: readonly SearchProblem[];
}

/** The deepest nesting of parentheses and negations. */
const DEEPEST_NESTING = 60;

/**
 * Parses a search of a table in the language of `grammar.md`. It never throws: a part that is invalid or
 * incomplete filters nothing and is reported as a problem. So is a name that the table lacks, but its word
 * filters as a word.
 */
export function parseSearch(text: string, schema: Schema): ParsedSearch {
  return new SearchParser(text, schema).read();
}

/** The context: whole terms, or values of this prefix. */
type Scope = Prefix | undefined;

class SearchParser {
  readonly #text: string;
  readonly #schema: Schema;
  readonly #problems: SearchProblem[] = [];
  #at = 0;
  /** The number of open parentheses. */
  #open = 0;
  #gaveUp = false;

  constructor(text: string, schema: Schema) {
    this.#text = text;
    this.#schema = schema;
  }

  read(): ParsedSearch {
    const expression = this.#readOr(undefined, 0);
    return { expression, problems: this.#problems.sort((a, b) => a.from - b.from) };
  }

  #report(message: string, from: number, to = this.#at): void {
    this.#problems.push({ message, from, to });
  }

  /** Whether the current list of operands has ended. */
  #isAtEnd(): boolean {
    this.#at = skipSpace(this.#text, this.#at);
    return (
      this.#at >= this.#text.length ||
      this.#text[this.#at] === ')' ||
      keywordAt(this.#text, this.#at) === 'OR'
    );
  }

  #readOr(scope: Scope, depth: number): Expression | undefined {
    const operands: Expression[] = [];
    let last: number | undefined;
    for (;;) {
      const isEmpty = this.#isAtEnd() && !this.#isStray();
      const operand = this.#readAnd(scope, depth);
      if (operand !== undefined) operands.push(operand);
      const hasNext = keywordAt(this.#text, this.#at) === 'OR';
      const place = last ?? (hasNext ? this.#at : undefined);
      if (isEmpty && place !== undefined) {
        const side = last === undefined ? 'before' : 'behind';
        this.#report(`There is nothing ${side} this OR.`, place, place + 2);
      }
      if (!hasNext) return join('or', operands);
      last = this.#at;
      this.#at += 2;
    }
  }

  #readAnd(scope: Scope, depth: number): Expression | undefined {
    const operands: Expression[] = [];
    let isEmpty = true;
    let last: number | undefined;
    const close = (side: string, place: number) =>
      this.#report(`There is nothing ${side} this AND.`, place, place + 3);
    for (;;) {
      if (this.#isAtEnd()) {
        if (!this.#isStray()) break;
        this.#at++;
        this.#report('There is no parenthesis for this one to close.', this.#at - 1);
      } else if (keywordAt(this.#text, this.#at) === 'AND') {
        if (isEmpty) close('before', this.#at);
        else if (last !== undefined) close('behind', last);
        last = isEmpty ? undefined : this.#at;
        this.#at += 3;
      } else {
        const operand = this.#readNot(scope, depth);
        if (operand !== undefined) operands.push(operand);
        isEmpty = false;
        last = undefined;
      }
    }
    if (last !== undefined) close('behind', last);
    return join('and', operands);
  }

  #isStray(): boolean {
    return this.#open === 0 && this.#text[this.#at] === ')';
  }

  #readNot(scope: Scope, depth: number): Expression | undefined {
    const from = this.#at;
    if (depth > DEEPEST_NESTING) {
      this.#at = this.#text.length;
      this.#gaveUp = true;
      this.#report('This is nested too deeply.', from);
      return undefined;
    }
    const isWord = keywordAt(this.#text, from) === 'NOT';
    if (!isWord && !isMinus(this.#text[from])) return this.#readTerm(scope, depth);
    this.#at += isWord ? 3 : 1;
    const to = this.#at;
    const hasSpace = isSpace(this.#text[to]);
    if (this.#isAtEnd() || keywordAt(this.#text, this.#at) === 'AND') {
      this.#report(`There is nothing behind this ${isWord ? 'NOT' : 'minus'}.`, from, to);
      return undefined;
    }
    if (!isWord && hasSpace) {
      this.#at = from;
      return scope === undefined ? this.#readWord() : this.#readValue(scope, from);
    }
    const operand = this.#readNot(scope, depth + 1);
    return operand === undefined ? undefined : { kind: 'not', operand };
  }

  #readTerm(scope: Scope, depth: number): Expression | undefined {
    const from = this.#at;
    const character = this.#text[from];
    if (character === '(') return this.#readGroup(scope, depth);
    if (scope !== undefined) return this.#readValue(scope, from);
    if (isQuote(character)) return this.#readPhrase();
    if (character === '/') {
      const regex = scanRegex(this.#text, from);
      return regex === 'word' ? this.#readWord() : this.#readRegex(regex, undefined, from);
    }
    const found = prefixAt(this.#schema, this.#text, from);
    if (found === undefined) return this.#readWord();
    const { written, prefix } = found;
    this.#at += written.length;
    const next = this.#text[this.#at];
    if (next === '(') return this.#readGroup(prefix, depth);
    if (next !== undefined && next !== ')' && !isSpace(next)) return this.#readValue(prefix, from);
    this.#report(`${written} needs a value right behind it.`, from);
    return undefined;
  }

  #readGroup(scope: Scope, depth: number): Expression | undefined {
    const from = this.#at;
    this.#at++;
    this.#open++;
    const problems = this.#problems.length;
    const expression = this.#readOr(scope, depth + 1);
    this.#open--;
    if (this.#at < this.#text.length) {
      this.#at++;
      if (expression === undefined && this.#problems.length === problems) {
        this.#report('There is nothing between these parentheses.', from);
      }
    } else if (!this.#gaveUp) {
      this.#report('This parenthesis is not closed.', from, from + 1);
    }
    return expression;
  }

  #readWord(): Expression {
    const from = this.#at;
    this.#at = scanWord(this.#text, from);
    const text = this.#text.slice(from, this.#at);
    const pieces = readForm(text);
    // A pattern cannot be quoted, so it is always what it says.
    if (pieces === undefined) this.#reportUnknownName(text, from);
    return pieces === undefined
      ? { kind: 'contains', field: undefined, text }
      : readPieces(undefined, pieces);
  }

  #reportUnknownName(word: string, from: number): void {
    const unknown = findUnknownName(this.#schema, word);
    if (unknown === undefined) return;
    const { name, nearest } = unknown;
    const better = nearest === undefined ? '' : ` The nearest is ${nearest}.`;
    this.#report(
      `There is no field ${name}, so this is searched as a word.${better}`,
      from,
      from + name.length + 1,
    );
  }

  #readPhrase(): Expression | undefined {
    const from = this.#at;
    const { text, end, closed } = scanQuoted(this.#text, from);
    this.#at = end;
    if (!closed) this.#report('This quote is not closed.', from);
    else if (text === '') this.#report('There is nothing between the quotes.', from);
    return text === '' ? undefined : { kind: 'contains', field: undefined, text };
  }

  #readValue(prefix: Prefix, from: number): Expression | undefined {
    const start = this.#at;
    if (this.#text[start] === '/') {
      const regex = scanRegex(this.#text, start);
      if (regex !== 'word') return this.#readRegex(regex, prefix, from);
    }
    const value = scanValue(this.#text, start);
    this.#at = value.end;
    if (value.unclosed !== undefined) this.#report('This quote is not closed.', value.unclosed);
    const { term, problem } = readTerm(this.#schema, prefix, value);
    if (problem !== undefined && value.unclosed === undefined) this.#report(problem, from);
    return term;
  }

  #readRegex(
    regex: ScannedRegex | 'unclosed',
    prefix: Scope,
    from: number,
  ): Expression | undefined {
    if (regex === 'unclosed') {
      this.#at = this.#text.length;
      this.#report(
        'This regular expression needs a / at its end. A text that begins with / goes in quotes.',
        from,
      );
      return undefined;
    }
    const { pattern, flags, end } = regex;
    this.#at = end;
    if (prefix !== undefined && !canBeRegex(prefix)) {
      this.#report('A regular expression cannot stand here.', from);
      return undefined;
    }
    const field = prefix?.kind === 'field' ? prefix.field.id : undefined;
    const problem = pattern === '' ? 'This regular expression is empty.' : checkRegex(pattern);
    if (problem !== undefined) {
      this.#report(problem, from);
      return undefined;
    }
    if (!/^i?$/.test(flags))
      this.#report('The only letter behind a regular expression is i.', from);
    return { kind: 'regex', field, pattern, ignoreCase: flags.includes('i') };
  }
}

function canBeRegex(prefix: Prefix): boolean {
  if (prefix.kind === 'missing' || prefix.sign === '~') return false;
  return prefix.field.kind !== 'signature' && prefix.field.kind !== 'number';
}

function join(kind: 'and' | 'or', operands: readonly Expression[]): Expression | undefined {
  return operands.length > 1 ? { kind, operands } : operands[0];
}

import type { Schema } from '../model/schema.ts';
import { findNamed, NAME } from './fieldNames.ts';
import { formatSearch } from './formatSearch.ts';
import { parseSearch } from './parseSearch.ts';
import { readForm } from './scan.ts';
import { cutSearch, type SearchPart } from './searchParts.ts';

/** The number of suggestions. */
const MOST_FORMS = 3;

/** Each rewrites one habit from other search boxes in this language. */
const REWRITES: readonly ((text: string, schema: Schema) => string)[] = [
  straightenQuotes,
  writeOperators,
  writeColons,
  writeLists,
  writePlaces,
  writeCounts,
];

/**
 * Suggests searches for one that finds nothing, best first. All of them parse without problems. A habit
 * that does not occur everywhere in the text is left alone elsewhere.
 */
export function listLikelyForms(text: string, schema: Schema): readonly string[] {
  const all = REWRITES.reduce((written, rewrite) => rewrite(written, schema), text);
  const alone = REWRITES.map((rewrite) => rewrite(text, schema));
  const known = new Set([meaningOf(text, schema)]);
  const forms: string[] = [];
  for (const form of [all, ...alone]) {
    const meaning = meaningOf(form, schema);
    if (known.has(meaning) || parseSearch(form, schema).problems.length > 0) continue;
    known.add(meaning);
    forms.push(form.trim());
  }
  return forms.slice(0, MOST_FORMS);
}

function meaningOf(text: string, schema: Schema): string {
  const { expression } = parseSearch(text, schema);
  return expression === undefined ? '' : formatSearch(expression, schema);
}

function straightenQuotes(text: string): string {
  return text
    .replaceAll(/[\u201c-\u201f\u00ab\u00bb\uff02]/g, '"')
    .replaceAll(/(?<=^|[\s(:=])['\u2018\u201a]([^'"\u2018\u2019]*)['\u2019](?=$|[\s)])/g, '"$1"');
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['or', 'OR'],
  ['||', 'OR'],
  ['|', 'OR'],
  ['and', 'AND'],
  ['&&', 'AND'],
  ['&', 'AND'],
  ['not', 'NOT'],
  ['!', 'NOT'],
]);

/** Rewrites `or`, `||` and the like between terms, and `not` and `!` before them. */
function writeOperators(text: string, schema: Schema): string {
  const spaced = mapWords(text, schema, (word) =>
    word.replace(/^!(?=[^!=])/, '-').replaceAll(/(?<=[^&|])(?:&&|\|\|)(?=[^&|])/g, ' $& '),
  );
  const parts = cutSearch(spaced, schema);
  const terms = parts.filter(({ kind }) => kind !== 'space');
  return parts
    .map((part) => {
      const operator = part.kind === 'word' ? OPERATORS.get(part.text.toLowerCase()) : undefined;
      if (operator === undefined) return part.text;
      const at = terms.indexOf(part);
      const before = terms[at - 1];
      const isBegun = before !== undefined && before.kind !== 'open' && before.kind !== 'minus';
      const isFollowed = terms[at + 1] !== undefined && terms[at + 1]?.kind !== 'close';
      return isFollowed && (operator === 'NOT' || isBegun) ? operator : part.text;
    })
    .join('');
}

const COLON = new RegExp(
  `"(?:[^"]|"")*"|(?<=^|[\\s(])(${NAME})(?:\\s*(:=|==?|!=)\\s*|\\s*([<>]=?)\\s*|:\\s+)`,
  'gi',
);

function isName(schema: Schema, name: string): boolean {
  return name.toLowerCase() === 'missing' || findNamed(schema, name) !== undefined;
}

/** Rewrites `name=x`, `name = x`, `name != x`, `name: x`, `values>1`, which need a name and a colon. */
function writeColons(text: string, schema: Schema): string {
  return mapRuns(text, schema, (run) =>
    run.replaceAll(COLON, (written, name = '', sign = '', comparison = '') =>
      !isName(schema, name) ? written : `${sign === '!=' ? '-' : ''}${name}:${comparison}`,
    ),
  );
}

/** Rewrites `type:browser,mail` and `chrome, firefox`: one of several values. */
function writeLists(text: string, schema: Schema): string {
  const joined = mapRuns(text, schema, (run) =>
    run.replaceAll(
      /"(?:[^"]|"")*"|(?<=\S)\s*([,;|])\s*(?=\S)/g,
      (found, sign?: string) => sign ?? found,
    ),
  );
  return cutSearch(joined, schema)
    .map(({ kind, text: part, prefix = '' }) => {
      if (kind !== 'word' && kind !== 'field') return part;
      const values = part.slice(prefix.length).match(/(?:"(?:[^"]|"")*"|[^,;|])+/g) ?? [];
      if (values.length < 2) return part;
      return `${prefix}(${values.join(' OR ')})`;
    })
    .join('');
}

/** Rewrites `chro*.exe`: a pattern without `*` at either end needs a field. */
function writePlaces(text: string, schema: Schema): string {
  const path = schema.fields.find(({ kind, searched }) => kind === 'path' && searched);
  return mapWords(text, schema, (word) => {
    if (!/[*?]/.test(word) || readForm(word) !== undefined) return word;
    return `${/[\\/]/.test(word) ? (path?.id ?? schema.name) : schema.name}:${word}`;
  });
}

/** Rewrites `type:>1`, which asks how many of them the name has: `types:>1`. */
function writeCounts(text: string, schema: Schema): string {
  return cutSearch(text, schema)
    .map(({ kind, text: part, prefix = '' }) => {
      const comparison = part.slice(prefix.length);
      if (kind !== 'field' || !/^[<>]?=?\d+$/.test(comparison)) return part;
      const { id = '', plural = `${id}s` } = findNamed(schema, prefix.slice(0, -1)) ?? {};
      const counted = findNamed(schema, plural);
      return counted?.kind === 'number' ? `${counted.id}:${comparison}` : part;
    })
    .join('');
}

/** Rewrites each word of a text, except within the parentheses of a field. */
function mapWords(text: string, schema: Schema, write: (word: string) => string): string {
  return cutSearch(text, schema)
    .map((part) => (part.kind === 'word' && !part.isValue ? write(part.text) : part.text))
    .join('');
}

/** Rewrites all runs of a text between exact parts. */
function mapRuns(text: string, schema: Schema, write: (run: string) => string): string {
  let written = '';
  let run = '';
  const isLoose = ({ kind }: SearchPart) => kind !== 'exact';
  for (const part of cutSearch(text, schema)) {
    if (isLoose(part)) run += part.text;
    else {
      written += write(run) + part.text;
      run = '';
    }
  }
  return written + write(run);
}

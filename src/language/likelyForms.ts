import { findPrefix } from './fieldNames.ts';
import { formatSearch } from './formatSearch.ts';
import { parseSearch } from './parseSearch.ts';
import { readForm } from './scan.ts';
import { cutSearch, type SearchPart } from './searchParts.ts';

/** The number of suggestions. */
const MOST_FORMS = 3;

/** Each rewrites one habit from other search boxes in this language. */
const REWRITES: readonly ((text: string) => string)[] = [
  straightenQuotes,
  writeOperators,
  writeColons,
  writeLists,
  writePlaces,
];

/**
 * Suggests searches for one that finds nothing, best first. All of them parse without problems. A habit
 * that does not occur everywhere in the text is left alone elsewhere.
 */
export function listLikelyForms(text: string): readonly string[] {
  const all = REWRITES.reduce((written, rewrite) => rewrite(written), text);
  const alone = REWRITES.map((rewrite) => rewrite(text));
  const known = new Set([meaningOf(text)]);
  const forms: string[] = [];
  for (const form of [all, ...alone]) {
    const meaning = meaningOf(form);
    if (known.has(meaning) || parseSearch(form).problems.length > 0) continue;
    known.add(meaning);
    forms.push(form.trim());
  }
  return forms.slice(0, MOST_FORMS);
}

function meaningOf(text: string): string {
  const { expression } = parseSearch(text);
  return expression === undefined ? '' : formatSearch(expression);
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
function writeOperators(text: string): string {
  const spaced = mapWords(text, (word) =>
    word.replace(/^!(?=[^!=])/, '-').replaceAll(/(?<=[^&|])(?:&&|\|\|)(?=[^&|])/g, ' $& '),
  );
  const parts = cutSearch(spaced);
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

/** Rewrites `name=x`, `name = x`, `name != x`, `name: x`, `values>1`, which need a name and a colon. */
function writeColons(text: string): string {
  return mapRuns(text, (run) =>
    run.replaceAll(
      /"(?:[^"]|"")*"|(?<=^|[\s(])([a-z]+)(?:\s*(:=|==?|!=)\s*|\s*([<>]=?)\s*|:\s+)/gi,
      (written, name = '', sign = '', comparison = '') =>
        findPrefix(name) === undefined
          ? written
          : `${sign === '!=' ? '-' : ''}${name}:${comparison}`,
    ),
  );
}

/** Rewrites `type:browser,mail` and `chrome, firefox`: one of several values. */
function writeLists(text: string): string {
  const joined = mapRuns(text, (run) =>
    run.replaceAll(
      /"(?:[^"]|"")*"|(?<=\S)\s*([,;|])\s*(?=\S)/g,
      (found, sign?: string) => sign ?? found,
    ),
  );
  return cutSearch(joined)
    .map(({ kind, text: part, prefix = '' }) => {
      if (kind !== 'word' && kind !== 'field') return part;
      const values = part.slice(prefix.length).match(/(?:"(?:[^"]|"")*"|[^,;|])+/g) ?? [];
      if (values.length < 2) return part;
      return `${prefix}(${values.join(' OR ')})`;
    })
    .join('');
}

/** Rewrites `chro*.exe`: a pattern without `*` at either end needs a field. */
function writePlaces(text: string): string {
  return mapWords(text, (word) => {
    if (!/[*?]/.test(word) || readForm(word) !== undefined) return word;
    return `${/[\\/]/.test(word) ? 'path' : 'name'}:${word}`;
  });
}

/** Rewrites each word of a text, except within the parentheses of a field. */
function mapWords(text: string, write: (word: string) => string): string {
  return cutSearch(text)
    .map((part) => (part.kind === 'word' && !part.isValue ? write(part.text) : part.text))
    .join('');
}

/** Rewrites all runs of a text between exact parts. */
function mapRuns(text: string, write: (run: string) => string): string {
  let written = '';
  let run = '';
  const isLoose = ({ kind }: SearchPart) => kind !== 'exact';
  for (const part of cutSearch(text)) {
    if (isLoose(part)) run += part.text;
    else {
      written += write(run) + part.text;
      run = '';
    }
  }
  return written + write(run);
}

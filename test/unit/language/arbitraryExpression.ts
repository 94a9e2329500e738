import fc from 'fast-check';
import { alikeKey } from '../../../src/base/alikeKey.ts';
import { listNamed } from '../../../src/language/fieldNames.ts';
import { parseSearch } from '../../../src/language/parseSearch.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import type {
  Comparison,
  Expression,
  Place,
  Term,
  WildcardPiece,
} from '../../../src/model/expression.ts';
import { SIGNED_STATES } from '../../../src/model/record.ts';
import type { FieldKind, Schema } from '../../../src/model/schema.ts';

const ODD_TEXTS = [
  ...[
    'OR',
    'AND',
    'NOT',
    'or',
    'ORa',
    'OR(a)',
    'NOT)',
    '-',
    '-a',
    '--',
    '(',
    ')',
    '()',
    '(a',
    'a)',
  ],
  ...['a(b)c', '%PROGRAMFILES(X86)%', '"', '""', 'a"b', '\\', '\\"', 'C:\\Program Files\\', 'c:'],
  ...[
    'company:',
    'company:x',
    'Missing:path',
    'foo:bar',
    '/',
    '//',
    '/a',
    '/a/',
    '/usr/bin',
    '/a/i',
  ],
  ...['*', '?', 'a*b', '__proto__', 'é', 'İ', '🧰', '\ud83e', ' ', 'a b', '\u00a0', '\ufeff', '\n'],
];

/** Texts that look like parts of the language, and any others. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({
    unit: fc.constantFrom('a', 'B', '1', ' ', '"', '(', ')', '-', '/', '\\', ':', '*', '?', 'é'),
    minLength: 1,
    maxLength: 6,
  }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
);

/** Patterns that every engine reads in the same way. */
const pattern: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    'a',
    '^a',
    'a$',
    '[ab]+',
    'a|b',
    '(a|b)*c',
    '.',
    'a/b',
    '\\\\',
    '\\.exe$',
    '[\\w-]{2,}',
    '^$',
  ],
  ...['\\d+', 'a.b', '^.{3}$', '(?:long )+end', '[^a]', 'a b', '"', '\\)', 'a/', '/', '\\\\/'],
);

const contentText = fc.oneof(oddText, fc.constantFrom('a', 'b', '1', 'long', 'exe'));

function isPattern(pieces: readonly WildcardPiece[]): boolean {
  if (!pieces.some((piece) => typeof piece === 'string')) return false;
  if (pieces.some((piece, at) => piece === 'any' && pieces[at - 1] === 'any')) return false;
  if (pieces.some((piece, at) => typeof piece === 'object' && typeof pieces[at - 1] === 'object')) {
    return false;
  }
  const [first, second, third] = pieces;
  return !(pieces.length === 3 && first === 'any' && typeof second === 'object' && third === 'any');
}

const comparison = fc.constantFrom<Comparison>('>', '>=', '<', '<=', '=');

const DATES = [
  ...['2023', '2023-11', '2023-11-14', '2023-11-14T22:13', '2023-11-14T22:13:20.000Z', '2024-01'],
  '1970',
  '2020',
  '2020-02',
  '2020-02-29',
  '2019-12-31T23:59',
  '2020-01-01T00:00:00.000Z',
];

/** A form that a value of any searched field can have, as a word asks for it. */
const form: fc.Arbitrary<Term> = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', 'b', '1', '.', '*', '?', '"', '-', ':'), maxLength: 5 }),
    fc.boolean(),
  )
  .map(([word, isBegun]) => parseSearch(isBegun ? `${word}*` : `*${word}`, DICTIONARY).expression)
  .filter((one) => one?.kind === 'wildcard');

/** The ids of the fields of these kinds that a search can name. */
function namesOf(schema: Schema, isMeant: (kind: FieldKind) => boolean): fc.Arbitrary<string> {
  return fc.constantFrom(
    ...listNamed(schema).flatMap(({ id, kind }) => (isMeant(kind) ? [id] : [])),
  );
}

/** One question about a row, of every kind, with texts from `text`. */
function termWith(text: fc.Arbitrary<string>, schema: Schema): fc.Arbitrary<Term> {
  const piece: fc.Arbitrary<WildcardPiece> = fc.oneof(
    text.map((one) => ({ text: one })),
    fc.constantFrom('one' as const, 'any' as const),
  );
  const field = namesOf(schema, (kind) => kind !== 'signature' && kind !== 'number');
  const place: fc.Arbitrary<Place> = fc.option(field, { nil: undefined });
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('contains' as const), field: place, text }),
    },
    fc.record({
      kind: fc.constant('equals' as const),
      field,
      text: fc.oneof(text, fc.constant('')),
    }),
    fc.record({
      kind: fc.constant('wildcard' as const),
      field,
      pieces: fc.array(piece, { minLength: 1, maxLength: 5 }).filter(isPattern),
    }),
    form,
    fc.record({
      kind: fc.constant('time' as const),
      field: namesOf(schema, (kind) => kind === 'time'),
      comparison,
      date: fc.constantFrom(...DATES),
    }),
    fc.record({
      kind: fc.constant('regex' as const),
      field: place,
      pattern,
      ignoreCase: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('missing' as const), field }),
    fc.record({
      kind: fc.constant('signed' as const),
      field: namesOf(schema, (kind) => kind === 'signature'),
      state: fc.constantFrom(...SIGNED_STATES),
    }),
    fc.record({
      kind: fc.constant('alike' as const),
      field,
      text: text.filter((one) => alikeKey(one) !== ''),
    }),
    fc.record({
      kind: fc.constant('number' as const),
      field: namesOf(schema, (kind) => kind === 'number'),
      comparison,
      number: fc.oneof(fc.nat(3), fc.maxSafeNat()),
    }),
  );
}

/** Expressions of every kind about a table, with texts from `text`. */
export function expressionWith(
  text: fc.Arbitrary<string>,
  schema: Schema = DICTIONARY,
): fc.Arbitrary<Expression> {
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      termWith(text, schema),
      fc.record({ kind: fc.constant('not' as const), operand: tie('expression') }),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        operands: fc.array(tie('expression'), { minLength: 2, maxLength: 3 }),
      }),
    ),
  }));
  return expression;
}

/** Expressions of every kind about a table, with texts that look like parts of the language. */
export function expressionOf(schema: Schema): fc.Arbitrary<Expression> {
  return expressionWith(contentText, schema);
}

/** Expressions of every kind about the dictionary, with texts that look like parts of the language. */
export const expression: fc.Arbitrary<Expression> = expressionOf(DICTIONARY);

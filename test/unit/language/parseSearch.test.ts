import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSearch } from '../../../src/language/formatSearch.ts';
import { parseSearch } from '../../../src/language/parseSearch.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { SIGHTINGS } from '../engine/sightings.ts';
import { expression, expressionOf, oddText } from './arbitraryExpression.ts';

const meaning = (text: string) => {
  const { expression } = parseSearch(text, DICTIONARY);
  return expression === undefined ? undefined : formatSearch(expression, DICTIONARY);
};

describe('what a search means, as it would be written', () => {
  test.each([
    ['', undefined],
    ['  ', undefined],
    ['chrome', 'chrome'],
    ['  Google\t chrome ', 'Google chrome'],
    ['a AND b', 'a b'],
    ['and or not', 'and or not'],
    ['"program files"', '"program files"'],
    ['"chrome"', 'chrome'],
    ['"say ""hi"""', '"say ""hi"""'],
    ['"C:\\Program Files\\" x', '"C:\\Program Files\\" x'],
    ['5"', '5"'],
    ['"a"b', 'a b'],
    ['a OR b c OR d', 'a OR b c OR d'],
    ['(a OR b) c', '(a OR b) c'],
    ['(a b) c', '(a b) c'],
    ['((a))', 'a'],
    ['-a', '-a'],
    ['--a', '--a'],
    ['NOT a', '-a'],
    ['NOT(a b)', '-(a b)'],
    ['a-b -c', 'a-b -c'],
    ['Microsoft Teams - Classic', 'Microsoft Teams "-" Classic'],
    ['OR', undefined],
    ['"OR"', '"OR"'],
    ['ORACLE', 'ORACLE'],
    ['files(x86)', 'files(x86)'],
    ['%PROGRAMFILES(X86)%\\a', '%PROGRAMFILES(X86)%\\a'],
    ['(%PROGRAMFILES(X86)%)', '%PROGRAMFILES(X86)%'],
    ['C:\\Users\\x', 'C:\\Users\\x'],
    ['c:', 'c:'],
    ['https://x.y/z', 'https://x.y/z'],
    ['__proto__:x localhost:80', '__proto__:x localhost:80'],
    ['company:google', 'company:google'],
    ['COMPANY:Google', 'company:Google'],
    ['company:"Dropbox, Inc."', 'company:"Dropbox, Inc."'],
    ['company:""', 'company:""'],
    ['canonical:temp', 'canonicalPath:temp'],
    ['canonicalpath:temp', 'canonicalPath:temp'],
    ['path:c:\\windows\\', 'path:c:\\windows\\'],
    ['type:(BROWSER OR MAIL)', 'type:BROWSER OR type:MAIL'],
    ['-type:(BROWSER OR MAIL)', '-(type:BROWSER OR type:MAIL)'],
    ['company:("A B" -c)', 'company:"A B" -company:c'],
    ['path:(c:\\a OR /x/)', 'path:c:\\a OR path:/x/'],
    ['signed:no', 'signed:no'],
    ['signed:UNSIGNED', 'signed:no'],
    ['Signed:"yes"', 'signed:yes'],
    ['signed:(no OR unknown)', 'signed:no OR signed:unknown'],
    ['path:*\\temp\\*', 'path:\\temp\\'],
    ['path:*\\temp\\*.exe', 'path:*\\temp\\*.exe'],
    ['path:*"\\program files\\"*.exe', 'path:*"\\program files\\"*.exe'],
    ['path:**a**', 'path:a'],
    ['path:*', 'path:*'],
    ['name:a?c', 'name:a?c'],
    ['name:"a?c"', 'name:"a?c"'],
    ['a*c', 'a*c'],
    ['chrome*', 'chrome*'],
    ['*.exe', '*.exe'],
    ['**.exe**', '.exe'],
    ['*chrome*', 'chrome'],
    ['-*.e?e', '-*.e?e'],
    ['(a* OR *b)', 'a* OR *b'],
    ['*', '*'],
    ['5"*', '5"*'],
    ['"chrome*"', '"chrome*"'],
    ['%PROGRAMFILES(X86)%\\*', '%PROGRAMFILES(X86)%\\*'],
    ['/usr/b*', '"/usr/b*"'],
    ['processType:BROWSER', 'type:BROWSER'],
    ['companyname:google ProductName:x', 'company:google product:x'],
    ['canonizedPath:temp fileDescription:y', 'canonicalPath:temp description:y'],
    ['isSigned:true', 'signed:yes'],
    ['signed:FALSE', 'signed:no'],
    ['missing:lastUploadTimestamp', 'missing:uploaded'],
    ['uploaded:>=2020-01-01', 'uploaded:>=2020-01-01'],
    ['lastUploadTimestamp:<2020', 'uploaded:<2020'],
    ['uploaded:=2020-01-31t10:30z', 'uploaded:=2020-01-31T10:30Z'],
    ['uploaded:>"2020-01-31 10:30"', 'uploaded:>2020-01-31T10:30'],
    ['uploaded:2019..2020-06', 'uploaded:>=2019 uploaded:<=2020-06'],
    ['uploaded:2019.. a', 'uploaded:>=2019 a'],
    ['uploaded:..2019', 'uploaded:<=2019'],
    ['-uploaded:2019..2020', '-(uploaded:>=2019 uploaded:<=2020)'],
    ['uploaded:2020-01', 'uploaded:2020-01'],
    ['uploaded:"2019..2020"', 'uploaded:"2019..2020"'],
    ['uploaded:(<2019 OR >2020)', 'uploaded:<2019 OR uploaded:>2020'],
    ['values:2..5', 'values:>=2 values:<=5'],
    ['values:2..', 'values:>=2'],
    ['/a.c/', '/a.c/'],
    ['/a c/i', '/a c/i'],
    ['/a\\/b/', '/a\\/b/'],
    ['/\\\\/', '/\\\\/'],
    ['path:/\\.tmp$/i', 'path:/\\.tmp$/i'],
    ['/usr/bin', '"/usr/bin"'],
    ['//server/share', '"//server/share"'],
    ['path:/usr/bin', 'path:*"/usr/bin"*'],
    ['missing:path', 'missing:path'],
    ['missing:(path OR COMPANY)', 'missing:path OR missing:company'],
    ['missing:signed', 'signed:unknown'],
    ['values:>1', 'values:>1'],
    ['values:<=02', 'values:<=2'],
    ['values:3', 'values:=3'],
    ['ПРИВЕТ 🧰', 'ПРИВЕТ 🧰'],
  ])('%j means %j', (text, expected) => {
    expect(meaning(text)).toBe(expected);
    if (expected !== undefined && text !== 'OR') {
      expect(parseSearch(text, DICTIONARY).problems).toEqual([]);
    }
  });
});

describe('what cannot be understood filters nothing, and says where', () => {
  test.each([
    ['a OR', 'a', 'OR', 'nothing behind this OR'],
    ['OR a', 'a', 'OR', 'nothing before this OR'],
    ['a OR OR b', 'a OR b', 'OR', 'nothing behind this OR'],
    ['(a OR', 'a', '(', 'not closed'],
    ['a AND', 'a', 'AND', 'nothing behind this AND'],
    ['AND a', 'a', 'AND', 'nothing before this AND'],
    ['a NOT', 'a', 'NOT', 'nothing behind this NOT'],
    ['a -', 'a', '-', 'nothing behind this minus'],
    ['(a -)', 'a', '-', 'nothing behind this minus'],
    ['()', undefined, '()', 'nothing between these parentheses'],
    ['a)', 'a', ')', 'no parenthesis'],
    ['"a b', '"a b"', '"a b', 'quote is not closed'],
    ['a "', 'a', '"', 'quote is not closed'],
    ['""', undefined, '""', 'nothing between the quotes'],
    ['company:', undefined, 'company:', 'needs a value'],
    ['a company: b', 'a b', 'company:', 'needs a value'],
    ['(company:)', undefined, 'company:', 'needs a value'],
    ['company:"', undefined, '"', 'quote is not closed'],
    ['company:"Drop', 'company:Drop', '"Drop', 'quote is not closed'],
    ['path:*"\\program fi', 'path:*"\\program fi"*', '"\\program fi', 'quote is not closed'],
    ['path:a*"b', 'path:a*b*', '"b', 'quote is not closed'],
    ['signed:', undefined, 'signed:', 'needs a value'],
    ['signed:y', undefined, 'signed:y', 'yes, no or unknown'],
    ['signed:/y/', undefined, 'signed:/y/', 'cannot stand here'],
    ['missing:pat', undefined, 'missing:pat', 'no field pat'],
    ['missing:/a/', undefined, 'missing:/a/', 'cannot stand here'],
    ['values:>', undefined, 'values:>', 'is a number'],
    ['values:5..2', undefined, 'values:5..2', 'ends before it begins'],
    ['values:..', undefined, 'values:..', 'is a number'],
    ['uploaded:>=', undefined, 'uploaded:>=', 'is a date'],
    ['uploaded:>=2020-02-30', undefined, 'uploaded:>=2020-02-30', 'is a date'],
    ['uploaded:>2020-13', undefined, 'uploaded:>2020-13', 'is a date'],
    ['uploaded:2019..x', undefined, 'uploaded:2019..x', 'is a date'],
    ['uploaded:2020..2019', undefined, 'uploaded:2020..2019', 'ends before it begins'],
    ['values:1.5', undefined, 'values:1.5', 'is a number'],
    ['values:99999999999999999999', undefined, 'values:99999999999999999999', 'is a number'],
    ['/[/', undefined, '/[/', 'no regular expression'],
    ['a OR /[/', 'a', '/[/', 'no regular expression'],
    ['a /b c', 'a', '/b c', 'needs a / at its end'],
    ['path:/b', undefined, 'path:/b', 'needs a / at its end'],
    ['//', undefined, '//', 'is empty'],
    ['/(?=a)/', undefined, '/(?=a)/', 'look ahead'],
    ['/(?<!a)b/', undefined, '/(?<!a)b/', 'look ahead or behind'],
    ['/(a)\\1/', undefined, '/(a)\\1/', 'refer back'],
    ['/[\\z]/', undefined, '/[\\z]/', 'means nothing'],
    ['/a/g', '/a/', '/a/g', 'only letter'],
    [`/${'a'.repeat(1_001)}/`, undefined, `/${'a'.repeat(1_001)}/`, 'too long'],
  ])('%j means %j', (text, expected, place, message) => {
    expect(meaning(text)).toBe(expected);
    const [problem] = parseSearch(text, DICTIONARY).problems;
    expect(problem?.message).toContain(message);
    expect(text.slice(problem?.from, problem?.to)).toBe(place);
  });

  test.each([
    ['[(?=]', 'a class'],
    ['\\(?=', 'an escaped parenthesis'],
    ['\\\\1', 'an escaped backslash'],
  ])('%s is no reference and looks nowhere: %s', (pattern) => {
    expect(parseSearch(`/${pattern}/`, DICTIONARY).problems).toEqual([]);
  });

  test('as deep as one likes, up to a limit', () => {
    expect(meaning(`${'('.repeat(50)}a${')'.repeat(50)}`)).toBe('a');
    for (const deep of ['(', '-', '-(', '(a OR ', 'NOT ']) {
      const { expression, problems } = parseSearch(`b ${deep.repeat(50_000)}`, DICTIONARY);
      expect(formatSearch(expression ?? { kind: 'missing', field: 'path' }, DICTIONARY)).toMatch(
        /^b/,
      );
      expect(problems.map(({ message }) => message)).toContain('This is nested too deeply.');
    }
  });

  test('very long texts', () => {
    const word = 'x'.repeat(1_000_000);
    expect(parseSearch(word, DICTIONARY).expression).toEqual({
      kind: 'contains',
      field: undefined,
      text: word,
    });
    for (const unit of [')', '"', '/', 'a ', '(a) ', 'path:" ', '*', 'OR ', 'path:/', 'a:']) {
      expect(() => parseSearch(unit.repeat(50_000), DICTIONARY)).not.toThrow();
    }
  });
});

test('words alone mean what they are', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'Ω', '1', '.', '-', '\\', '%', '*', '?', ',', "'", '&', '#'),
    minLength: 1,
  });
  const words = fc.array(
    word.filter((text) => !text.startsWith('-') && !/^\*|\*$/.test(text)),
    { minLength: 2 },
  );
  fc.assert(
    fc.property(words, (texts) => {
      expect(parseSearch(texts.join(' '), DICTIONARY)).toEqual({
        expression: {
          kind: 'and',
          operands: texts.map((text) => ({ kind: 'contains', field: undefined, text })),
        },
        problems: [],
      });
    }),
  );
});

test.each([DICTIONARY, SIGHTINGS])(
  'what is formatted for the table $id is parsed to the same, without problems',
  (schema) => {
    fc.assert(
      fc.property(expressionOf(schema), (one) => {
        expect(parseSearch(formatSearch(one, schema), schema)).toEqual({
          expression: one,
          problems: [],
        });
      }),
      { numRuns: 2_000 },
    );
  },
);

describe('names are those of the table:', () => {
  const read = (text: string) => parseSearch(text, SIGHTINGS).expression;

  test('one with a dot, a number, a time, one of several values', () => {
    expect(read('was.state:no')).toEqual({ kind: 'signed', field: 'was.state', state: 'unsigned' });
    expect(read('size:>=2')).toEqual({
      kind: 'number',
      field: 'size',
      comparison: '>=',
      number: 2,
    });
    expect(read('seen:<2020-01')).toEqual({
      kind: 'time',
      field: 'seen',
      comparison: '<',
      date: '2020-01',
    });
    expect(read('title:x')).toEqual({ kind: 'contains', field: 'title', text: 'x' });
  });

  test('a tilde asks for values that are alike', () => {
    const alike = (text: string) => ({ kind: 'alike', field: 'name', text });
    expect(read('name~chrome.exe')).toEqual(alike('chrome.exe'));
    expect(read('NAME~"Team Viewer"')).toEqual(alike('Team Viewer'));
    expect(read('name~(a OR -b)')).toEqual({
      kind: 'or',
      operands: [alike('a'), { kind: 'not', operand: alike('b') }],
    });
    expect(read('PROGRA~1')).toEqual({ kind: 'contains', field: undefined, text: 'PROGRA~1' });
    expect(parseSearch('name~--', SIGHTINGS).problems).toEqual([
      { message: 'name~ needs a letter or a figure.', from: 0, to: 7 },
    ]);
  });

  test.each([
    [
      'compnay:google',
      'compnay:',
      'There is no field compnay, so this is searched as a word. The nearest is company.',
    ],
    ['was.type:MAIL', 'was.type:', 'There is no field was.type, so this is searched as a word.'],
    ['a -foo:bar', 'foo:', 'There is no field foo, so this is searched as a word.'],
  ])('%s points at a field that the dictionary lacks', (text, place, message) => {
    const { problems } = parseSearch(text, DICTIONARY);
    expect(problems.map(({ from, to }) => text.slice(from, to))).toEqual([place]);
    expect(problems[0]?.message).toBe(message);
    expect(meaning(text)).toBe(
      text.replace(/\S+:\S+/, (word) =>
        word.startsWith('-') ? `-"${word.slice(1)}"` : `"${word}"`,
      ),
    );
  });

  test.each(['C:\\Users', 'https://x.y', 'localhost:80', 'foo:', 'PROGRA~1', '"foo:bar"'])(
    '%s names no field',
    (text) => {
      expect(parseSearch(text, DICTIONARY).problems).toEqual([]);
    },
  );
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.oneof(oddText, fc.constantFrom(' ', 'path:', 'signed:', 'values:>')), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
  fc
    .tuple(expression, fc.nat(60))
    .map(([one, length]) => formatSearch(one, DICTIONARY).slice(0, length)),
);

test('any text is parsed, its problems are inside of it, and its meaning can be written', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { expression, problems } = parseSearch(text, DICTIONARY);
      let last = 0;
      for (const { from, to, message } of problems) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(message).toMatch(/^.*\.$/s);
        last = from;
      }
      if (expression === undefined) return;
      expect(parseSearch(formatSearch(expression, DICTIONARY), DICTIONARY)).toEqual({
        expression,
        problems: [],
      });
    }),
    { numRuns: 3_000 },
  );
});

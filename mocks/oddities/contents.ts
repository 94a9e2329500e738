import { buildEntry } from '../wireEntry.ts';
import { answerOf, answerWith, GOOD, type Oddity } from './oddity.ts';

const ESCAPED_TEXTS = String.raw`{
  "key": {"name": "Tool\u202Eexe.gpj"},
  "value": [{
    "name": "Tool\u202Eexe.gpj",
    "title": "Zero\u200Bwidth\u200D\uFEFF",
    "productName": "Bell\u0007 tab\t line\r\n end",
    "companyName": "Nul\u0000byte",
    "fileDescription": "Half \ud83d of a pair, and \udc00 the other",
    "path": "C:\\Tools\\\u2066inside\u2069\\Tool.exe",
    "isSigned": false
  }]
}`;

/** Unusual contents of fields: types, names, characters, lengths. */
export const CONTENT_ODDITIES: readonly Oddity[] = [
  {
    name: 'emptyTexts',
    about: 'Every text is empty, which is not the same as missing.',
    json: answerOf({
      key: { name: '' },
      value: [{ name: '', title: '', productName: '', companyName: '', path: '' }],
    }),
    rows: 1,
    issues: {},
    end: 'complete',
    records: [{ key: '', name: '', title: '', product: '', company: '', path: '' }],
  },
  {
    name: 'emptyValue',
    about: 'A value without any field is a row all the same.',
    json: answerOf({ key: { name: 'Tool.exe' }, value: [{}] }),
    rows: 1,
    issues: { emptyValue: 1 },
    end: 'complete',
    records: [{ key: 'Tool.exe', name: undefined, signed: 'unknown' }],
  },
  {
    name: 'numbersForTexts',
    about: 'Numbers and truth values where text is expected.',
    json: answerOf({
      key: { name: 7 },
      value: [{ name: 42, title: 3.5, productName: true, companyName: -1, processType: 0 }],
    }),
    rows: 1,
    issues: {},
    end: 'complete',
    records: [{ key: '7', name: '42', title: '3.5', product: 'true', company: '-1', type: '0' }],
  },
  {
    name: 'objectsForTexts',
    about: 'Objects and lists where text is expected, in two values of one entry.',
    json: answerWith(
      GOOD,
      JSON.stringify({
        key: { name: 'Tool.exe' },
        value: [
          { name: 'Tool.exe', title: { en: 'Tool' } },
          { name: 'Tool.exe', path: ['C:\\Tools'] },
        ],
      }),
    ),
    rows: 3,
    issues: { oddField: 1 },
    end: 'complete',
    records: [{ name: 'Good.exe' }, { title: undefined }, { path: undefined }],
  },
  {
    name: 'notRecords',
    about: 'Entries that are no objects: a number, a text, null, a truth value, lists.',
    json: answerWith('1', '"text"', 'null', 'true', '[]', '["a"]', GOOD, '-0.5e-3'),
    rows: 1,
    issues: { notARecord: 7 },
    end: 'complete',
    records: [{ name: 'Good.exe' }],
  },
  {
    name: 'powerShellTexts',
    about: 'Entries and values that PowerShell wrote as texts, and a list that it wrapped.',
    json: answerWith(
      '{"key": {"name": "Tool.exe"}, "value": ["@{name=Tool.exe; isSigned=True}"]}',
      '"@{key=; value=System.Object[]}"',
      '{"key": {"name": "Good.exe"}, "value": {"value": [{"name": "Good.exe"}, {"name": "Two.exe"}], "Count": 2}}',
    ),
    rows: 2,
    issues: { powerShellText: 2 },
    end: 'complete',
    records: [{ name: 'Good.exe' }, { name: 'Two.exe' }],
  },
  {
    name: 'notValues',
    about: 'Values that are no objects, beside one that is.',
    json: answerWith(
      `{"key": {"name": "Tool.exe"}, "value": [3, "text", null, {"name": "Tool.exe"}]}`,
      GOOD,
    ),
    rows: 2,
    end: 'complete',
    records: [{ name: 'Tool.exe' }, { name: 'Good.exe' }],
  },
  {
    name: 'namesOfObjects',
    about: 'Keys and names that every JavaScript object inherits.',
    json: answerOf(
      ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'].map((name) =>
        buildEntry(name, [{ companyName: name, processType: name }]),
      ),
    ),
    rows: 5,
    issues: {},
    end: 'complete',
    records: [
      { key: '__proto__', name: '__proto__', company: '__proto__' },
      { key: 'constructor' },
    ],
  },
  {
    name: 'fieldsOfObjects',
    about: 'Fields with the names that every JavaScript object inherits.',
    json: answerWith(
      `{"key": {"name": "Tool.exe", "__proto__": {"name": "no"}}, "__proto__": {"value": []},
        "constructor": 1, "value": [{"__proto__": {"title": "no"}, "name": "Tool.exe",
        "constructor": "c", "hasOwnProperty": 1, "toString": null}]}`,
    ),
    rows: 1,
    issues: {},
    end: 'complete',
    records: [{ key: 'Tool.exe', name: 'Tool.exe', title: undefined }],
  },
  {
    name: 'valueInProto',
    about: 'What stands under `__proto__` is no value of the entry.',
    json: answerWith(`{"key": {"name": "Tool.exe"}, "__proto__": {"value": [{"name": "no"}]}}`),
    rows: 0,
    issues: { noValue: 1 },
    end: 'complete',
  },
  {
    name: 'invisibleCharacters',
    about: 'Control characters, direction overrides, zero width, halves of a surrogate pair.',
    json: answerWith(ESCAPED_TEXTS),
    rows: 1,
    issues: {},
    end: 'complete',
    records: [{ key: 'Tool\u202Eexe.gpj', company: 'Nul\u0000byte', signed: 'unsigned' }],
  },
  {
    name: 'markup',
    about: 'Texts that look like markup, formulas and quotes.',
    json: answerOf(
      buildEntry('<img src=x onerror=alert(1)>.exe', [
        { title: '=HYPERLINK("https://example.invalid","open")', companyName: '"Tools", \'Ltd\'' },
      ]),
    ),
    rows: 1,
    issues: {},
    end: 'complete',
    records: [{ key: '<img src=x onerror=alert(1)>.exe', company: '"Tools", \'Ltd\'' }],
  },
  {
    name: 'manyScripts',
    about: 'Texts in several scripts, some written plainly and some as escapes.',
    json: answerWith(
      JSON.stringify(
        buildEntry('Инструмент.exe', [{ title: '工具 🧰', companyName: 'Société Œ' }]),
      ),
      String.raw`{"key": {"name": "\u5de5\u5177.exe"}, "value": [{"title": "\ud83e\uddf0"}]}`,
    ),
    rows: 2,
    issues: {},
    end: 'complete',
    records: [
      { key: 'Инструмент.exe', title: '工具 🧰', company: 'Société Œ' },
      { key: '工具.exe', title: '🧰' },
    ],
  },
  {
    name: 'bracketsInTexts',
    about: 'Brackets, commas, quotes and backslashes inside of texts.',
    json: answerOf(
      buildEntry('a}],[{"key":.exe', [
        { title: '\\"}]}', path: 'C:\\[x]\\{y}\\', companyName: '\\' },
      ]),
      buildEntry('Good.exe'),
    ),
    rows: 2,
    issues: {},
    end: 'complete',
    records: [{ key: 'a}],[{"key":.exe', title: '\\"}]}', company: '\\' }, { name: 'Good.exe' }],
  },
  {
    name: 'veryLongText',
    about: 'A text of 200,000 characters.',
    json: answerOf(
      buildEntry('Tool.exe', [{ title: 'long '.repeat(40_000) }]),
      buildEntry('B.exe'),
    ),
    rows: 2,
    issues: {},
    end: 'complete',
    records: [{ title: 'long '.repeat(40_000) }, { name: 'B.exe' }],
  },
  {
    name: 'deepNesting',
    about: 'An unknown field with a thousand lists inside each other.',
    json: answerWith(
      `{"key": {"name": "Tool.exe"}, "value": [{"extra": ${'['.repeat(1000)}${']'.repeat(1000)}}]}`,
      GOOD,
    ),
    rows: 2,
    issues: {},
    end: 'complete',
    records: [{ key: 'Tool.exe' }, { key: 'Good.exe' }],
  },
];

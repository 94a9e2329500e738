import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSearch } from '../../../src/language/formatSearch.ts';
import { listLikelyForms } from '../../../src/language/likelyForms.ts';
import { parseSearch } from '../../../src/language/parseSearch.ts';
import { cutSearch } from '../../../src/language/searchParts.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { expression, oddText } from './arbitraryExpression.ts';

describe('what may be meant', () => {
  test.each([
    ['chrome or firefox', 'chrome OR firefox'],
    ['chrome Or (firefox and beta)', 'chrome OR (firefox AND beta)'],
    ['chrome not firefox', 'chrome NOT firefox'],
    ['not firefox', 'NOT firefox'],
    ['chrome && firefox', 'chrome AND firefox'],
    ['chrome||firefox', 'chrome OR firefox'],
    ['chrome | firefox', 'chrome OR firefox'],
    ['chrome !firefox', 'chrome -firefox'],
    ['!(chrome || firefox)', '-(chrome OR firefox)'],
    ['!type:browser', '-type:browser'],
    ["'program files'", '"program files"'],
    ['name=chrome.exe', 'name:chrome.exe'],
    ['name = chrome.exe', 'name:chrome.exe'],
    ['name=“a b”', 'name:"a b"'],
    ['type:>1', 'types:>1'],
    ['company:>=2 chrome', 'companies:>=2 chrome'],
    ['path>1', 'paths:>1'],
    ['processType==BROWSER', 'processType:BROWSER'],
    ['type!=BROWSER', '-type:BROWSER'],
    ['type: BROWSER', 'type:BROWSER'],
    ['values > 1', 'values:>1'],
    ['uploaded>=2020', 'uploaded:>=2020'],
    ['type:browser,mail', 'type:(browser OR mail)'],
    ['type:browser, mail', 'type:(browser OR mail)'],
    ['type=browser|mail', 'type:(browser OR mail)'],
    ['type:(browser, mail)', 'type:((browser OR mail))'],
    ['company:"Dropbox, Inc.","Google LLC"', 'company:("Dropbox, Inc." OR "Google LLC")'],
    ['company:"A, B","C  D"', 'company:("A, B" OR "C  D")'],
    ['chrome, firefox', '(chrome OR firefox)'],
    ['chro*.exe', 'name:chro*.exe'],
    ['c:\\*\\a?b.exe', 'path:c:\\*\\a?b.exe'],
    ['company=google or name=“a b”', 'company:google OR name:"a b"'],
  ])('by %j is %j', (text, form) => {
    expect(listLikelyForms(text, DICTIONARY)[0]).toBe(form);
  });

  test.each([
    [''],
    ['chrome'],
    ['chrome OR firefox'],
    ['or'],
    ['"a or b"'],
    ['/a|b/'],
    ['/a or b/'],
    ['company:"Dropbox, Inc."'],
    ['foo=bar'],
    ['a && '],
    ["McAfee's"],
    ['chrome*'],
    ['"a  b" -c'],
  ])('by %j is nothing else', (text) => {
    expect(listLikelyForms(text, DICTIONARY)).toEqual([]);
  });
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.oneof(
        oddText,
        fc.constantFrom(' ', 'or', '&&', '||', '!', 'name=', 'type:', 'path:(', ',', '“', "'", '='),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
  expression.map((one) => formatSearch(one, DICTIONARY)),
);

test('each is a search without fault that means something else', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const form of listLikelyForms(text, DICTIONARY)) {
        const { expression: meant, problems } = parseSearch(form, DICTIONARY);
        expect(problems).toEqual([]);
        expect(meant).toBeDefined();
        expect(meant).not.toEqual(parseSearch(text, DICTIONARY).expression);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('the parts of a search together are all of it', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(
        cutSearch(text, DICTIONARY)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

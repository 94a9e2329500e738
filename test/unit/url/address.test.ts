import { describe, expect, test } from 'vitest';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import type { Clause, FieldValue } from '../../../src/model/query.ts';
import type { ViewState } from '../../../src/model/viewState.ts';
import { formatView as format } from '../../../src/url/formatView.ts';
import { parseView as parse } from '../../../src/url/parseView.ts';
import { RESERVED } from '../../../src/url/vocabulary.ts';
import { DEFAULT_VIEW, FIELDS } from '../../dictionaryFields.ts';

const parseView = (search: string) => parse(search, DICTIONARY);
const formatView = (view: ViewState, ignored?: readonly string[]) =>
  format(view, DICTIONARY, ignored);

function clause(change: Partial<Clause> & Pick<Clause, 'field' | 'values'>): Clause {
  return { kind: 'values', negated: false, disabled: false, ...change };
}

function viewWith(change: Partial<ViewState['query']>): ViewState {
  return { ...DEFAULT_VIEW, query: { ...DEFAULT_VIEW.query, ...change } };
}

function companyAddress(value: FieldValue): string {
  return formatView(viewWith({ clauses: [clause({ field: 'company', values: [value] })] }));
}

describe('what an address looks like', () => {
  test('the default view has none', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('');
    expect(parseView('')).toEqual({ view: DEFAULT_VIEW, ignored: [] });
    expect(parseView('?')).toEqual({ view: DEFAULT_VIEW, ignored: [] });
    expect(parseView('?v=1')).toEqual({ view: DEFAULT_VIEW, ignored: [] });
  });

  test('everything has a readable name', () => {
    const view: ViewState = {
      query: {
        search: 'google chrome',
        clauses: [
          clause({ field: 'type', values: ['BROWSER', 'MAIL'] }),
          clause({ field: 'company', values: ['Dropbox, Inc.'], negated: true }),
          clause({ field: 'path', values: [undefined] }),
          clause({ field: 'type', values: ['TOR'], disabled: true }),
          clause({ field: 'product', values: [undefined], negated: true, disabled: true }),
        ],
        sort: [
          { field: 'company', descending: true },
          { field: 'name', descending: false },
        ],
      },
      columns: ['name', 'type'],
      pinned: 2,
      open: { key: 'Dropbox.exe', nth: 1 },
    };
    const address =
      '?v=1&q=google+chrome&type=BROWSER&type=MAIL&not.company=Dropbox,+Inc.&missing=path' +
      '&off.type=TOR&off.not.missing=product&sort=-company,name&columns=name,type&pinned=2' +
      '&open=Dropbox.exe&nth=1';
    expect(formatView(view)).toBe(address);
    expect(parseView(address)).toEqual({ view, ignored: [] });
  });

  test.each<[meaning: string, value: FieldValue, address: string]>([
    ['a path', 'C:/Users/a', '?v=1&company=C:/Users/a'],
    ['backslashes', 'C:\\a', '?v=1&company=C:%5Ca'],
    ['signs of addresses', '%41&b=#c+d?', '?v=1&company=%2541%26b=%23c%2Bd%3F'],
    ['quotes', `"a" 'b'`, '?v=1&company=%22a%22+%27b%27'],
    ['lines', 'a\r\nb\tc', '?v=1&company=a%0D%0Ab%09c'],
    ['NUL', 'a\0', '?v=1&company=a%00'],
    ['an empty text', '', '?v=1&company='],
    ['nothing', undefined, '?v=1&missing=company'],
    ['other scripts', 'Übung 易', '?v=1&company=%C3%9Cbung+%E6%98%93'],
    ['pictures', '🦊', '?v=1&company=%F0%9F%A6%8A'],
    ['half of a pair', '\ud83e!x', '?v=1&company=%ED%A0%BE!x'],
    ['the other half', '\udd8a', '?v=1&company=%ED%B6%8A'],
    ['halves in the wrong order', '\udd8a\ud83e', '?v=1&company=%ED%B6%8A%ED%A0%BE'],
    ['a byte order mark', '\ufeffa', '?v=1&company=%EF%BB%BFa'],
    ['a direction override', 'gpj.\u202eexe', '?v=1&company=gpj.%E2%80%AEexe'],
    ['names of the language', '__proto__', '?v=1&company=__proto__'],
    ['a full stop at the end of a link', 'Dropbox, Inc.', '?v=1&company=Dropbox,+Inc%2E'],
  ])('%s: %j', (_, value, address) => {
    expect(companyAddress(value)).toBe(address);
    const { view, ignored } = parseView(address);
    expect(view.query.clauses).toEqual([clause({ field: 'company', values: [value] })]);
    expect(ignored).toEqual([]);
  });

  test('a browser changes nothing about an address', () => {
    const every = Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code)).join('');
    const address = companyAddress(`${every}\ud800🦊`);
    expect(new URL(address, 'http://localhost:5173').search).toBe(address);
  });

  test('no field has the name of another parameter', () => {
    const reserved: ReadonlySet<string> = new Set(RESERVED);
    expect(FIELDS.filter((field) => reserved.has(field.id))).toEqual([]);
  });
});

describe('an address that others wrote', () => {
  test.each([
    ['an unknown parameter', '?fbclid=1&q=a', { search: 'a' }, ['fbclid=1']],
    ['an unknown field', '?colour=red&missing=colour', {}, ['colour=red', 'missing=colour']],
    ['a newer version', '?v=2&q=a', { search: 'a' }, ['v=2']],
    [
      'names of the language',
      '?__proto__=1&constructor=2&toString',
      {},
      ['__proto__=1', 'constructor=2', 'toString'],
    ],
    ['two searches', '?q=a&q=b', { search: 'a' }, ['q=b']],
    ['an empty search before another', '?q=&q=b', { search: 'b' }, []],
    ['prefixes in the wrong order', '?not.off.type=TOR', {}, ['not.off.type=TOR']],
    [
      'a broken percent sign',
      '?q=100%&type=%zz',
      {
        search: '100%',
        clauses: [clause({ field: 'type', values: ['%zz'] })],
      },
      [],
    ],
    ['bytes that are no text', '?q=a%FFb', { search: 'a\ufffdb' }, []],
    ['empty pieces', '?&&q=a&', { search: 'a' }, []],
    [
      'a sign that is only encoded',
      '?no%74%2Etype=TOR',
      {
        clauses: [clause({ field: 'type', values: ['TOR'], negated: true })],
      },
      [],
    ],
    [
      'clauses apart, and twice',
      '?type=TOR&company=x&type=VPN&type=TOR',
      {
        clauses: [
          clause({ field: 'type', values: ['TOR', 'VPN'] }),
          clause({ field: 'company', values: ['x'] }),
        ],
      },
      [],
    ],
    [
      'sorting by the same field twice',
      '?sort=-name,type,name',
      {
        sort: [
          { field: 'name', descending: true },
          { field: 'type', descending: false },
        ],
      },
      [],
    ],
    [
      'sorting by nonsense',
      '?sort=-colour,name',
      {
        sort: [{ field: 'name', descending: false }],
      },
      ['sort=-colour,name'],
    ],
  ] satisfies [string, string, Partial<ViewState['query']>, string[]][])(
    '%s: %s',
    (_, address, query, ignored) => {
      expect(parseView(address)).toEqual({ view: viewWith(query), ignored });
    },
  );

  test.each([
    ['columns twice', '?columns=name,name,type', { columns: ['name', 'type'] }, []],
    ['an unknown column', '?columns=colour,name', { columns: ['name'] }, ['columns=colour,name']],
    ['no column at all', '?columns=', {}, ['columns=']],
    ['the default columns', `?columns=${DEFAULT_VIEW.columns.join()}`, {}, []],
    ['too many pinned', '?pinned=99', {}, ['pinned=99']],
    [
      'numbers that are none',
      '?pinned=-1&pinned=1e1&pinned=2.5&pinned=',
      {},
      ['pinned=-1', 'pinned=1e1', 'pinned=2.5', 'pinned='],
    ],
    ['none pinned', '?pinned=0', { pinned: 0 }, []],
    ['a record', '?nth=3&open=a.exe', { open: { key: 'a.exe', nth: 3 } }, []],
    ['a record without a name', '?open=', { open: { key: '', nth: 0 } }, []],
    ['a place without a record', '?nth=3', {}, ['nth=3']],
    [
      'a place beyond all numbers',
      '?open=a&nth=99999999999999999999',
      {
        open: { key: 'a', nth: 0 },
      },
      ['nth=99999999999999999999'],
    ],
  ] satisfies [string, string, Partial<ViewState>, string[]][])(
    '%s: %s',
    (_, address, change, ignored) => {
      expect(parseView(address)).toEqual({ view: { ...DEFAULT_VIEW, ...change }, ignored });
    },
  );

  test('pieces that mean nothing can stay where the address is only opened', () => {
    const { view, ignored } = parseView('?fbclid=a%20b&q=x.&v=2');
    expect(formatView(view, ignored)).toBe('?v=1&q=x%2E&fbclid=a%20b&v=2');
    expect(formatView(DEFAULT_VIEW, ['v=2'])).toBe('?v=2');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseCookies, parseCookieFile } from '../../../src/server/cookieFile.ts';
import { decodeFile } from '../../../src/server/decodeFile.ts';

const NOW = Date.UTC(2025, 0, 1);
const LATER = NOW / 1000 + 3600;
const EARLIER = NOW / 1000 - 3600;

/** What a file of these lines (with | for tabs) sends to an address. */
function choose(lines: readonly string[], address: string) {
  const text = lines.join('\n').replaceAll('|', '\t');
  const { cookies } = parseCookieFile(text, new URL(address).hostname);
  const choice = chooseCookies(cookies, new URL(address), NOW);
  return choice.kind === 'header' ? choice.header : choice.kind;
}

describe('which cookies go to https://sage.example/rest/x', () => {
  test.for<[string, string, string]>([
    ['the host itself', 'sage.example|FALSE|/|TRUE|0|A|1', 'A=1'],
    ['the host in capitals', 'SAGE.Example|FALSE|/|TRUE|0|A|1', 'A=1'],
    ['out of reach for scripts', '#HttpOnly_sage.example|FALSE|/|TRUE|0|A|1', 'A=1'],
    ['a domain, with a dot', '.sage.example|TRUE|/|TRUE|0|A|1', 'A=1'],
    ['a domain above', 'example|TRUE|/|TRUE|0|A|1', 'A=1'],
    ['a host above, for itself only', 'example|FALSE|/|TRUE|0|A|1', 'none'],
    ['a host that ends alike', 'age.example|TRUE|/|TRUE|0|A|1', 'none'],
    ['a host below', 'eu.sage.example|TRUE|/|TRUE|0|A|1', 'none'],
    ['the tenant, where the login was', 'tenant.example|FALSE|/|TRUE|0|A|1', 'none'],
    ['a path above', 'sage.example|FALSE|/rest|TRUE|0|A|1', 'A=1'],
    ['a path above, with a slash', 'sage.example|FALSE|/rest/|TRUE|0|A|1', 'A=1'],
    ['a path that begins alike', 'sage.example|FALSE|/re|TRUE|0|A|1', 'none'],
    ['another path', 'sage.example|FALSE|/admin|TRUE|0|A|1', 'none'],
    ['no need of encryption', 'sage.example|FALSE|/|FALSE|0|A|1', 'A=1'],
    ['good for another hour', `sage.example|FALSE|/|TRUE|${LATER}|A|1`, 'A=1'],
    ['expired an hour ago', `sage.example|FALSE|/|TRUE|${EARLIER}|A|1`, 'expired'],
    ['of another host, and expired', `other.example|FALSE|/|TRUE|${EARLIER}|A|1`, 'none'],
    ['an empty value', 'sage.example|FALSE|/|TRUE|0|A|', 'A='],
    ['an empty value without its tab', 'sage.example|FALSE|/|TRUE|0|A', 'A='],
    ['signs in the value', 'sage.example|FALSE|/|TRUE|0|A|"a=b c"', 'A="a=b c"'],
    ['a comment', '# sage.example|FALSE|/|TRUE|0|A|1', 'none'],
  ])('%s', ([, line, expected]) => {
    expect(choose([line], 'https://sage.example/rest/x')).toBe(expected);
  });

  test('all that fit, the longest path first, else in their order', () => {
    const lines = [
      '# Netscape HTTP Cookie File',
      '',
      'sage.example|FALSE|/|TRUE|0|A|1',
      `sage.example|FALSE|/|TRUE|${EARLIER}|OLD|1`,
      '.example|TRUE|/rest|TRUE|0|B|2',
      'sage.example|FALSE|/|TRUE|0|C|3',
    ];
    expect(choose(lines, 'https://sage.example/rest/x')).toBe('B=2; A=1; C=3');
  });

  test.for<[string, string]>([
    ['http://sage.example/', 'none'],
    ['http://127.0.0.1/', 'none'],
    ['https://sage.example:8443/', 'A=1'],
  ])('a cookie for encryption only, at %s: %s', ([address, expected]) => {
    expect(choose(['sage.example|FALSE|/|TRUE|0|A|1'], address)).toBe(expected);
  });

  test('this machine counts as encrypted', () => {
    expect(choose(['127.0.0.1|FALSE|/|TRUE|0|A|1'], 'http://127.0.0.1:9000/')).toBe('A=1');
  });
});

const HOST = 'sage.example';
const HEADER = '# Netscape HTTP Cookie File';

/** The cookies of a file for the host, as `name=value`, and the place of its first fault. */
function readFor(text: string, host = HOST) {
  const { cookies, fault } = parseCookieFile(text, host);
  return {
    cookies: cookies.map(({ name, value }) => `${name}=${value}`),
    fault: fault && `${fault.line}:${fault.column} ${fault.expected}`,
  };
}

const line = (text: string) => text.replaceAll('|', '\t');

describe('a file as programs write it is read:', () => {
  test.for<[string, string]>([
    [
      'ends of lines as on Windows, and a byte order mark',
      '\uFEFF# Netscape\r\n\r\nsage.example|FALSE|/|TRUE|0|A|1\r\n',
    ],
    ['an expiry with a fraction', `sage.example|FALSE|/|TRUE|${LATER}.742|A|1`],
    ['no expiry', 'sage.example|FALSE|/|TRUE||A|1'],
    ['an expiry of -1', 'sage.example|FALSE|/|TRUE|-1|A|1'],
    ['an expiry in a word', 'sage.example|FALSE|/|TRUE|Session|A|1'],
    ['blanks for tabs', 'sage.example  FALSE / TRUE 0 A 1'],
    ['flags in small letters', 'sage.example|false|/|true|0|A|1'],
    ['a header', 'Cookie: A=1'],
    ['the value of a header', 'A=1;'],
    [
      'JSON of an extension',
      JSON.stringify([
        {
          domain: '.sage.example',
          hostOnly: false,
          name: 'A',
          value: '1',
          path: '/',
          secure: true,
          expirationDate: LATER + 0.5,
        },
      ]),
    ],
    [
      'JSON of a session',
      JSON.stringify([{ domain: 'sage.example', name: 'A', value: '1', session: true }]),
    ],
    [
      'JSON of a browser driver',
      JSON.stringify(
        { cookies: [{ domain: 'sage.example', name: 'A', value: '1', expires: -1 }], origins: [] },
        undefined,
        2,
      ),
    ],
  ])('%s', ([, text]) => {
    expect(readFor(line(text))).toEqual({ cookies: ['A=1'], fault: undefined });
    const choice = chooseCookies(
      parseCookieFile(line(text), HOST).cookies,
      new URL('https://sage.example/rest/x'),
      NOW,
    );
    expect(choice).toEqual({ kind: 'header', header: 'A=1' });
  });

  test('a header of several cookies is one of the host itself', () => {
    const { cookies } = parseCookieFile('JSESSIONID=a=b; other="c d"\n', HOST);
    const at = (address: string) => chooseCookies(cookies, new URL(address), NOW);
    expect(at('https://sage.example/x')).toEqual({
      kind: 'header',
      header: 'JSESSIONID=a=b; other="c d"',
    });
    expect(at('https://other.example/x')).toEqual({ kind: 'none' });
  });

  test.for<['utf-16le' | 'utf-16be', string]>([
    ['utf-16le', '\uFEFF'],
    ['utf-16be', '\uFEFF'],
    ['utf-16le', ''],
    ['utf-16be', ''],
  ])('%s, mark %j', ([encoding, mark]) => {
    const bytes = Buffer.from(mark + line('sage.example|FALSE|/|TRUE|0|A|1'), 'utf16le');
    if (encoding === 'utf-16be') bytes.swap16();
    expect(readFor(decodeFile(bytes))).toEqual({ cookies: ['A=1'], fault: undefined });
  });
});

describe('lines of other sites are left alone,', () => {
  test.each([
    '.other.example|TRUE|/|TRUE|0|name|Gr\u00fc\u00dfe',
    'other.example|yes|no path|TRUE|tomorrow|A B|1|2',
    'other.example nonsense',
    JSON.stringify({ domain: 'other.example', name: '', value: 7 }),
  ])('%s', (other) => {
    const own = other.startsWith('{')
      ? `[${other},{"domain":"sage.example","name":"A","value":"1"}]`
      : `${HEADER}\n${other}\nsage.example|FALSE|/|TRUE|0|A|1`;
    expect(readFor(line(own))).toEqual({ cookies: ['A=1'], fault: undefined });
  });
});

describe('a fault is named by its line and column:', () => {
  test.for<[string, string]>([
    ['sage.example|FALSE|/|TRUE|0', '2:27 seven columns with tabs between them'],
    ['sage.example|FALSE|/|TRUE|0|A|1|2', '2:33 no eighth column'],
    ['sage.example|FALSE|rest|TRUE|0|A|1', '2:20 a path that begins with /'],
    ['sage.example|FALSE|/|TRUE|tomorrow|A|1', '2:27 a time in seconds since 1970'],
    ['sage.example|yes|/|TRUE|0|A|1', '2:14 TRUE or FALSE'],
    ['#HttpOnly_sage.example|yes|/|TRUE|0|A|1', '2:24 TRUE or FALSE'],
    ['sage.example|FALSE|/|TRUE|0|A B|1', '2:29 the name of a cookie'],
    ['sage.example|FALSE|/|TRUE|0|A|Gr\u00fc\u00dfe', '2:31 a value of plain ASCII signs'],
    ['nonsense', '2:1 seven columns with tabs between them'],
  ])('%s: %s', ([text, fault]) => {
    const file = `${HEADER}\n${line(text)}\n${line('sage.example|FALSE|/|TRUE|0|A|1')}`;
    expect(readFor(file)).toEqual({ cookies: ['A=1'], fault });
  });

  test('in JSON, too', () => {
    expect(readFor('[\n {"domain": "sage.example",\n  "name": "A",\n  "value": "ü"}]').fault).toBe(
      '3:11 a value of plain ASCII signs',
    );
    expect(readFor('[{"domain": "sage.example"').fault).toMatch(/^1:\d+ JSON$/);
    expect(readFor('{"a": 1}').fault).toBe('1:1 a list of cookies with domain, name and value');
  });
});

test('any text is read without an error, and what is read can be sent', () => {
  const piece = fc.constantFrom(
    ...['sage.example', '\t', ' ', '/', 'TRUE', '-1', 'A', '=', ';', '{', '[', '"', '\n', 'ü'],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (one) => {
      for (const { name, value, path } of parseCookieFile(one, HOST).cookies) {
        expect(`${name}=${value}`).toMatch(/^[^\s=;,]+=[^\r\n]*$/);
        expect(path).toMatch(/^\//);
      }
    }),
  );
});

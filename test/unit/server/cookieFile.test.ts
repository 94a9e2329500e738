import { describe, expect, test } from 'vitest';
import { chooseCookies, parseCookieFile } from '../../../src/server/cookieFile.ts';

const NOW = Date.UTC(2025, 0, 1);
const LATER = NOW / 1000 + 3600;
const EARLIER = NOW / 1000 - 3600;

/** What a file of these lines (with | for tabs) sends to an address. */
function choose(lines: readonly string[], address: string) {
  const { cookies } = parseCookieFile(lines.join('\n').replaceAll('|', '\t'));
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

describe('lines', () => {
  test('may end as on Windows, and begin with a byte order mark', () => {
    const text = '\uFEFF# Netscape\r\n\r\nsage.example\tFALSE\t/\tTRUE\t0\tA\t1\r\n';
    expect(parseCookieFile(text)).toEqual({
      badLine: undefined,
      cookies: [
        {
          domain: 'sage.example',
          includesSubdomains: false,
          path: '/',
          secure: true,
          expiresAt: undefined,
          name: 'A',
          value: '1',
        },
      ],
    });
  });

  test.for<[string, string]>([
    ['blanks for tabs', 'sage.example FALSE / TRUE 0 A 1'],
    ['a header', 'Cookie: JSESSIONID=1'],
    ['too few columns', 'sage.example|FALSE|/|TRUE|0'],
    ['too many columns', 'sage.example|FALSE|/|TRUE|0|A|1|2'],
    ['a path without a slash', 'sage.example|FALSE|rest|TRUE|0|A|1'],
    ['an expiry in words', 'sage.example|FALSE|/|TRUE|tomorrow|A|1'],
    ['a flag in other words', 'sage.example|yes|/|TRUE|0|A|1'],
    ['a name with a blank', 'sage.example|FALSE|/|TRUE|0|A B|1'],
    ['a value that no header can hold', 'sage.example|FALSE|/|TRUE|0|A|\u0001'],
    ['JSON', '{"cookies": []}'],
  ])('with %s are not cookies', ([, line]) => {
    const text = `# Netscape\n${line.replaceAll('|', '\t')}\nsage.example\tFALSE\t/\tTRUE\t0\tA\t1`;
    const { cookies, badLine } = parseCookieFile(text);
    expect(badLine).toBe(2);
    expect(cookies).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLookUp, readLookUp } from '../../../src/state/externalLookUps.ts';
import { fieldOf } from '../../dictionaryFields.ts';

test.each([
  'https://example.org/?q={name}',
  'https://example.org/{company}/{path}#x',
  'https://example.org:8443/search?text={value}',
])('%s is an address to look up at', (template) => {
  expect(readLookUp(template)?.template).toBe(template);
});

test.each([
  'http://example.org/?q={name}',
  'javascript:alert({name})',
  'https://{name}/',
  'https://{name}.example.org/?q={name}',
  'https://example.org{name}/',
  'https://user@example.org/?q={name}',
  'https://example.org/',
  'https://example.org/?q={nobody}',
  'https://example.org/?q={name} x',
  'https:///?q={name}',
  '{name}',
  '',
])('%j is none', (template) => {
  expect(readLookUp(template)).toBeUndefined();
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('.', '/', '\\', '%', '2', 'e', '?', '#', '\t') }),
  fc.constantFrom('.', '..', '%2e', '/..', ''),
);

function read(template: string) {
  const lookUp = readLookUp(template);
  if (lookUp === undefined) throw new Error('not understood');
  return lookUp;
}

test('whatever a value holds, it is one part of the address, to the letter', () => {
  const lookUp = read('https://example.org/a/{company}/b?q={value}&r=1');
  fc.assert(
    fc.property(text, text, (name, company) => {
      const address = formatLookUp(lookUp, { name, company }, fieldOf('name'));
      expect(address === undefined).toBe(company === '.' || company === '..');
      if (address === undefined) return;
      const url = new URL(address);
      expect(url.origin).toBe('https://example.org');
      expect(url.pathname.split('/').map(decodeURIComponent)).toEqual([
        '',
        'a',
        company.toWellFormed(),
        'b',
      ]);
      expect([...url.searchParams.keys()]).toEqual(['q', 'r']);
      expect(url.searchParams.get('q')).toBe(name.toWellFormed());
      expect(url.hash).toBe('');
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['https://example.org/api/{name}/delete', { name: '..' }],
  ['https://example.org/api/{name}', { name: '.' }],
  ['https://example.org/api/{name}{company}/delete', { name: '.', company: '.' }],
  ['https://example.org/api/{company}./delete', {}],
  ['https://example.org/api/%2E{name}?q=1', { name: '.' }],
  ['https://example.org/api\\{name}\\delete', { name: '..' }],
])('%s is no address for %j: the path would become another one', (template, cells) => {
  expect(formatLookUp(read(template), cells, fieldOf('name'))).toBeUndefined();
});

test.each([
  'https://example.org/?q={name}',
  'https://example.org/a/../#{name}',
  'https://example.org/{name}.exe',
])('dots that make no step of a path stay in %s', (template) => {
  expect(formatLookUp(read(template), { name: '..' }, fieldOf('name'))).toBe(
    template.replace('{name}', '..'),
  );
});

test('a missing value is empty', () => {
  const lookUp = readLookUp('https://example.org/?q={title}');
  expect(lookUp && formatLookUp(lookUp, {}, fieldOf('name'))).toBe('https://example.org/?q=');
});

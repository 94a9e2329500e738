import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldOf } from '../../../src/model/fields.ts';
import { formatLookUp, readLookUp } from '../../../src/state/lookUps.ts';

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

test('whatever a value holds, it is one part of the address, to the letter', () => {
  const lookUp = readLookUp('https://example.org/a/{company}?q={value}&r=1');
  if (lookUp === undefined) throw new Error('not understood');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, company) => {
      const url = new URL(formatLookUp(lookUp, { name, company }, fieldOf('name')));
      expect(url.origin).toBe('https://example.org');
      expect([...url.searchParams.keys()]).toEqual(['q', 'r']);
      expect(url.searchParams.get('q')).toBe(name.toWellFormed());
      expect(url.hash).toBe('');
    }),
  );
});

test('a missing value is empty', () => {
  const lookUp = readLookUp('https://example.org/?q={title}');
  expect(lookUp && formatLookUp(lookUp, {}, fieldOf('name'))).toBe('https://example.org/?q=');
});

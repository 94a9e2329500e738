import { expect, test } from 'vitest';
import { cutLabel } from '../../../src/features/charts/cutLabel.ts';

test.each([
  ['a short text', 'Microsoft', 'Microsoft'],
  ['a text of just that length', '1234567890', '1234567890'],
  ['a long text', '12345678901', '123456789…'],
  ['pairs of code units', '🦊'.repeat(11), `${'🦊'.repeat(9)}…`],
  ['a direction override', 'a\u202eb', 'a[U+202E]b'],
])('%s', (_, text, label) => {
  expect(cutLabel(text, 10)).toBe(label);
});

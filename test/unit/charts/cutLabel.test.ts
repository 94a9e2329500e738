import { expect, test } from 'vitest';
import { cutLabel, estimateLabel } from '../../../src/features/charts/cutLabel.ts';

test.each([
  ['a short text', 'microsoft', 'microsoft'],
  ['a long text', 'microsoft corporation', 'microsoft…'],
  ['wide letters', 'MICROSOFT CORPORATION', 'MICROSO…'],
  ['letters and signs as wide as they are high', 'W%00M%0Dm@', 'W%00M%…'],
  ['narrow letters', 'illicit_trill.dll', 'illicit_tril…'],
  ['signs as wide as they are high', '易'.repeat(9), '易易易易易…'],
  ['pairs of code units', '🦊'.repeat(9), '🦊🦊🦊🦊🦊…'],
  ['a direction override', 'a\u202eb', 'a[U+202E]b'],
  ['no text', '', ''],
  ['blanks at an end', 'ab ', 'ab[space]'],
])('%s', (_, text, label) => {
  expect(cutLabel(text, 70)).toBe(label);
});

test('a label is not cut at the width that it is taken to have', () => {
  const type = 'REMOTE_DESKTOP_CONTROL';
  expect(cutLabel(type, estimateLabel(type))).toBe(type);
});

test('a path is cut in its middle', () => {
  const path = 'c:\\program files\\microsoft office\\root\\office16\\';
  expect(cutLabel(path, 140, 'middle')).toBe('c:\\prog…root\\office16\\');
  expect(cutLabel('c:\\a\\', 140, 'middle')).toBe('c:\\a\\');
});

test('blanks at the end of a text that is cut are still told', () => {
  expect(cutLabel(`Microsoft Corporation${' '.repeat(20)}`, 120)).toBe('Micro…[20 spaces]');
  expect(cutLabel('Microsoft Corporation', 120)).toBe('Microsoft Corpora…');
});

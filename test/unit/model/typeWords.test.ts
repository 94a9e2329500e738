import { describe, expect, test } from 'vitest';
import { PROCESS_TYPES } from '../../../src/model/processTypes.ts';
import { describeType } from '../../../src/model/typeWords.ts';

describe('every type of the documentation', () => {
  test.each(PROCESS_TYPES)('%s is told in sentences', (type) => {
    const words = describeType(type);
    for (const sentence of [words?.what, words?.why]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/malicious|trusted|malware/i);
    }
  });

  test.each(PROCESS_TYPES)('%s names a technique by its id, or none', (type) => {
    const technique = describeType(type)?.technique;
    if (technique === undefined) return expect(['P2P', 'UNRECOGNIZED', 'NONE']).toContain(type);
    expect(technique.id).toMatch(/^T1\d{3}(\.\d{3})?$/);
    expect(technique.name.includes(': ')).toBe(technique.id.includes('.'));
  });
});

test.each([undefined, '', 'QUANTUM', 'browser', '__proto__', 'constructor'])(
  'there is nothing to say about %j',
  (type) => {
    expect(describeType(type)).toBeUndefined();
  },
);

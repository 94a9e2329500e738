import { describe, expect, test } from 'vitest';
import { CONTENT_ODDITIES } from '../../../mocks/oddities/contents.ts';
import { DAMAGE_ODDITIES } from '../../../mocks/oddities/damages.ts';
import { ENVELOPE_ODDITIES } from '../../../mocks/oddities/envelopes.ts';
import { FOREIGN_ODDITIES } from '../../../mocks/oddities/foreigners.ts';
import { FORM_ODDITIES } from '../../../mocks/oddities/forms.ts';
import { ODDITIES } from '../../../mocks/oddities.ts';

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function hasList(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'recordList' in json;
}

describe('the oddities', () => {
  test('have names of their own', () => {
    const names = ODDITIES.map((oddity) => oddity.name);
    expect(names).toStrictEqual([...new Set(names)]);
  });

  test('name every kind of issue, and every way to end', () => {
    const kinds = new Set(ODDITIES.flatMap(({ issues }) => Object.keys(issues ?? {})));
    expect([...kinds].sort()).toStrictEqual([
      'emptyValue',
      'misplaced',
      'noKey',
      'noValue',
      'notARecord',
      'oddField',
      'otherName',
      'powerShellText',
      'secondList',
      'unclosed',
      'unreadable',
      'wrongComma',
    ]);
    const ends = new Set(ODDITIES.map((oddity) => oddity.end));
    expect([...ends].sort()).toStrictEqual(['complete', 'cutOff', 'foreign']);
  });

  test('promise records for rows only', () => {
    const tooMany = ODDITIES.filter(({ records, rows }) => (records?.length ?? 0) > rows);
    expect(tooMany).toStrictEqual([]);
  });

  test.each([...FORM_ODDITIES, ...CONTENT_ODDITIES, ...ENVELOPE_ODDITIES])(
    '$name is sound JSON with a list',
    ({ json, end }) => {
      expect(hasList(parse(json))).toBe(true);
      expect(end).toBe('complete');
    },
  );

  test.each(DAMAGE_ODDITIES)('$name is no sound JSON', ({ json, end }) => {
    expect(parse(json)).toBeUndefined();
    expect(end).not.toBe('foreign');
  });

  test.each(FOREIGN_ODDITIES)('$name has no list', ({ json, end, rows }) => {
    expect(hasList(parse(json))).toBe(false);
    expect(end).toBe('foreign');
    expect(rows).toBe(0);
  });
});

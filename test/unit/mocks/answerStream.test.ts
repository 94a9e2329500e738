import { describe, expect, test } from 'vitest';
import { type AnswerShape, streamAnswer } from '../../../mocks/answerStream.ts';
import { canonisePath, type WireEntry, type WireValue } from '../../../mocks/wireEntry.ts';
import { PROCESS_TYPES } from '../../../src/model/processTypes.ts';

interface Answer {
  readonly recordList: readonly WireEntry[];
}

function write(shape: AnswerShape): string {
  return [...streamAnswer(shape)].join('');
}

function read(shape: AnswerShape): readonly WireEntry[] {
  const answer: Answer = JSON.parse(write(shape));
  return answer.recordList;
}

function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

function distinctShare(values: readonly WireValue[], field: keyof WireValue): number {
  return new Set(values.map((value) => value[field])).size / values.length;
}

describe('the stream of an answer', () => {
  test.each([0, 1, 2, 7, 100, 4_321])('has exactly %i values', (count) => {
    expect(read({ count }).flatMap((entry) => entry.value)).toHaveLength(count);
  });

  test('never leaves a key without a value', () => {
    expect(read({ count: 5_000 }).every((entry) => entry.value.length > 0)).toBe(true);
  });

  test('is the same every time, and another for another seed', () => {
    const text = write({ count: 500, seed: 7 });
    expect(write({ count: 500, seed: 7 })).toBe(text);
    expect(write({ count: 500, seed: 8 })).not.toBe(text);
    expect(write({ count: 500 })).toBe(write({ count: 500, seed: 1 }));
  });

  test('says the same with line breaks', () => {
    const pretty = write({ count: 300, pretty: true });
    expect(pretty).toContain('\n    "key": {\n');
    expect(JSON.parse(pretty)).toStrictEqual(JSON.parse(write({ count: 300 })));
  });

  test('comes in pieces of about 64 KB, none of which is empty', () => {
    const lengths = [...streamAnswer({ count: 3_000 })].map((piece) => piece.length);
    expect(Math.max(...lengths)).toBeLessThan(80 * 1024);
    expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThanOrEqual(64 * 1024);
    expect(Math.min(...lengths)).toBeGreaterThan(0);
  });
});

describe('the shape of a large answer', () => {
  const entries = read({ count: 20_000 });
  const values = entries.flatMap((entry) => entry.value);

  test('has all types, unrecognized and none far ahead', () => {
    const counts = new Map<unknown, number>();
    for (const { processType } of values) {
      counts.set(processType, (counts.get(processType) ?? 0) + 1);
    }
    expect([...counts.keys()]).toEqual(expect.arrayContaining([...PROCESS_TYPES]));
    const [first, second] = [...counts].sort(([, a], [, b]) => b - a).map(([type]) => type);
    expect([first, second].sort()).toStrictEqual(['NONE', 'UNRECOGNIZED']);
    expect(counts.get('TOR')).toBeLessThan(100);
  });

  test('has all types in a few thousand values', () => {
    const types = new Set(values.slice(0, 4_000).map((value) => value.processType));
    expect([...types]).toEqual(expect.arrayContaining([...PROCESS_TYPES]));
  });

  test('has about 1.2 values for a key, some of which have another name', () => {
    expect(values.length / entries.length).toBeGreaterThan(1.15);
    expect(values.length / entries.length).toBeLessThan(1.25);
    const differing = shareOf(entries, ({ key, value }) => value[0]?.name !== key.name);
    expect(differing).toBeGreaterThan(0.002);
    expect(differing).toBeLessThan(0.03);
  });

  test('repeats names and companies more than paths', () => {
    expect(distinctShare(values, 'path')).toBeGreaterThan(0.75);
    expect(distinctShare(values, 'name')).toBeGreaterThan(0.25);
    expect(distinctShare(values, 'name')).toBeLessThan(0.5);
    expect(distinctShare(values, 'companyName')).toBeLessThan(0.25);
  });

  test('takes about 400 bytes for a value', () => {
    const bytes = new TextEncoder().encode(write({ count: 20_000 })).length / 20_000;
    expect(bytes).toBeGreaterThan(350);
    expect(bytes).toBeLessThan(430);
  });

  test('has gaps: missing fields, null, unknown signatures', () => {
    expect(values.some((value) => !('productName' in value))).toBe(true);
    expect(values.some((value) => value.productName === null)).toBe(true);
    expect(values.some((value) => value.productName === '')).toBe(true);
    expect(values.some((value) => !('path' in value))).toBe(true);
    expect(values.some((value) => !('isSigned' in value))).toBe(true);
    expect(shareOf(values, (value) => value.isSigned === true)).toBeGreaterThan(0.6);
    expect(shareOf(values, (value) => value.isSigned === false)).toBeGreaterThan(0.08);
  });

  test('has about one value in a hundred that is not plain ASCII', () => {
    const share = shareOf(values, (value) => /[^ -~]/.test(JSON.stringify(value)));
    expect(share).toBeGreaterThan(0.004);
    expect(share).toBeLessThan(0.025);
  });

  test('has a time on a few, in seconds or milliseconds', () => {
    const times = values.flatMap(({ lastUploadTimestamp }) => lastUploadTimestamp ?? []);
    expect(times.length).toBeGreaterThan(200);
    expect(times.length).toBeLessThan(1_200);
    expect(times.some((time) => time > 1e11)).toBe(true);
    expect(times.some((time) => time < 1e11)).toBe(true);
  });

  test('spells a company in several ways', () => {
    const companies = new Set(values.map((value) => value.companyName));
    expect([...companies]).toEqual(expect.arrayContaining(['Dropbox, Inc.', 'Dropbox Inc']));
  });

  test('has canonical paths that agree with the paths', () => {
    const differing = values.filter(
      ({ path, canonizedPath }) => path && canonizedPath && canonizedPath !== canonisePath(path),
    );
    expect(differing).toStrictEqual([]);
  });
});

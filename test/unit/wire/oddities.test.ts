import { describe, expect, test } from 'vitest';
import { ODDITIES } from '../../../mocks/oddities.ts';
import { countIssues, cutEvery, encode, readChunks } from './readAnswer.ts';

/** Answers up to this length, in bytes, are cut in two at every single place. */
const SHORT = 200;
/** Longer ones, up to this length, at places this far from each other. */
const MIDDLE = 2_500;
const STEP = 31;

const TABLE = ODDITIES.map((oddity) => [oddity.name, oddity] as const);

describe('whole', () => {
  test.each(TABLE)('%s', (_, oddity) => {
    const reading = readChunks([encode(oddity.json)]);
    const { end } = reading;
    expect(end.kind === 'foreign' ? 'foreign' : end.cutOff ? 'cutOff' : 'complete').toBe(
      oddity.end,
    );
    expect(reading.records).toHaveLength(oddity.rows);
    if (oddity.issues !== undefined) expect(countIssues(reading.issues)).toEqual(oddity.issues);
    for (const [place, expected] of (oddity.records ?? []).entries()) {
      expect(reading.records[place]).toMatchObject(expected);
    }
  });
});

describe('cut anywhere', () => {
  test.each(TABLE)('%s', (_, oddity) => {
    const bytes = encode(oddity.json);
    const whole = JSON.stringify(readChunks([bytes]));
    const isLong = bytes.length > MIDDLE;
    for (const size of isLong ? [7, 1_021, 65_536] : [1, 2, 3, 7]) {
      const reading = JSON.stringify(readChunks(cutEvery(bytes, size)));
      if (reading !== whole) expect(reading, `chunks of ${size}`).toBe(whole);
    }
    if (isLong) return;
    for (let at = 1; at < bytes.length; at += bytes.length > SHORT ? STEP : 1) {
      const reading = JSON.stringify(readChunks([bytes.slice(0, at), bytes.slice(at)]));
      if (reading !== whole) expect(reading, `cut at ${at}`).toBe(whole);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitPlot } from '../../../src/features/charts/fitPlot.ts';
import { layOutPlot } from '../../../src/features/charts/plotLayout.ts';
import { wrapLabel } from '../../../src/features/charts/wrapLabel.ts';

/** Every character is 10 px wide. */
const measure = (text: string) => text.length * 10;

describe('a label', () => {
  test.each([
    ['that fits', 'Google LLC', ['Google LLC']],
    ['of words', 'Microsoft Corporation', ['Microsoft', 'Corporation']],
    ['of words, several a line', 'a bc def ghi jkl', ['a bc def ghi', 'jkl']],
    ['of a type', 'REMOTE_DESKTOP_CONTROL', ['REMOTE_', 'DESKTOP_', 'CONTROL']],
    ['of folders', 'c:\\program files\\zoom\\', ['c:\\program', 'files\\zoom\\']],
    ['of one long word', 'abcdefghijklmnop', ['abcdefghijkl', 'mnop']],
    ['of nothing', '', ['']],
  ])('%s', (_, text, lines) => {
    expect(wrapLabel(text, 120, measure)).toEqual(lines);
  });

  test('that is longer than three lines keeps both of its ends', () => {
    const path = 'c:\\aaaaaaa\\bbbbbbb\\ccccccc\\ddddddd\\eeeeeee\\fff\\';
    expect(wrapLabel(path, 120, measure)).toEqual(['c:\\aaaaaaa\\', 'bbbbbbb\\', '…eeeeee\\fff\\']);
  });

  test('never is wider than its room, and is whole where it has no dots', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.integer({ min: 30, max: 300 }),
        (text, width) => {
          const lines = wrapLabel(text, width, measure);
          expect(lines.length).toBeLessThanOrEqual(3);
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
          if (!lines.at(-1)?.startsWith('…')) {
            expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
          }
        },
      ),
    );
  });

  test('of a million characters is cut without measuring all of it', () => {
    let measured = 0;
    wrapLabel('x'.repeat(1_000_000), 120, (text) => {
      measured += text.length;
      return text.length * 10;
    });
    expect(measured).toBeLessThan(100_000);
  });
});

describe('a chart', () => {
  const texts = { labels: ['Adobe', 'REMOTE_DESKTOP'], notes: ['1', '1,204'], tick: '1,204' };

  test('gives labels and notes the room that they need', () => {
    const layout = layOutPlot(texts, 600, 12, measure);
    expect(layout).toMatchObject({ labelWidth: 140, noteWidth: 50, rowHeight: 20 });
    expect(layout.height).toBe(layout.axisHeight + 2 * 20);
  });

  test('has higher rows where a label has two lines', () => {
    const layout = layOutPlot(texts, 300, 12, measure);
    expect(layout.lines).toEqual([['Adobe'], ['REMOTE_', 'DESKTOP']]);
    expect(layout.rowHeight).toBeGreaterThan(2 * layout.lineHeight);
  });

  test('has ticks as far apart as the widest of them', () => {
    const room = (tick: string) => layOutPlot({ ...texts, tick }, 600, 12, measure).ticks;
    expect(room('1,000,000')).toBeLessThan(room('10'));
    expect(layOutPlot(texts, 100, 12, measure).ticks).toBe(2);
  });
});

describe('a picture', () => {
  const measureAt = (size: number) => (text: string) => (text.length * size) / 2;
  const list = (count: number) => ({
    labels: Array.from({ length: count }, (_, index) => `Company ${index}`),
    notes: Array.from({ length: count }, () => '1'),
    tick: '1',
  });

  test('has larger bars where there are few', () => {
    const sizeOf = (count: number) => fitPlot(list(count), 1500, 650, measureAt).fontSize;
    expect(sizeOf(3)).toBe(24);
    expect(sizeOf(25)).toBeLessThan(sizeOf(15));
  });

  test.each([1, 10, 25, 27, 50, 100])('of %d bars has room for those that it shows', (count) => {
    const { layout, shown } = fitPlot(list(count), 1500, 650, measureAt);
    expect(layout.height).toBeLessThanOrEqual(650);
    expect(layout.lines).toHaveLength(shown);
    expect(shown).toBe(Math.min(count, shown));
    expect(shown).toBeGreaterThanOrEqual(Math.min(count, 25));
  });
});

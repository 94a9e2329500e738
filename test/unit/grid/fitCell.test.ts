import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellRulers } from '../../../src/features/grid/CellRulers.tsx';
import type { DrawnColumn } from '../../../src/features/grid/columnStyle.ts';
import { isEndShownWhole, isShownWhole } from '../../../src/features/grid/fitCell.ts';
import { isSureToFit, RULED } from '../../../src/features/grid/textRuler.ts';
import { type FieldId, fieldOf } from '../../../src/model/fields.ts';

/** Every character as wide as its place among those ruled, from 1 px on: no two alike. */
const WIDTHS = Array.from(RULED, (_, nth) => nth + 1);

function add(text: string): number {
  return Array.from(text, (character) => RULED.indexOf(character) + 1).reduce((a, b) => a + b, 0);
}

describe('a text', () => {
  it('fits where the sum of its characters does, with two px to spare', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...RULED), maxLength: 40 });
    fc.assert(
      fc.property(ascii, fc.nat(4_000), (text, room) => {
        expect(isSureToFit(text, room, WIDTHS)).toBe(add(text) + 2 <= room);
      }),
    );
  });

  it('is not sure to fit when it has a character that was not measured', () => {
    for (const odd of ['é', '漢', '\t', '\u007f', '\u202e', '😀']) {
      expect(isSureToFit(`a${odd}`, 10_000, WIDTHS)).toBe(false);
    }
  });

  it('is not sure to fit where nothing could be measured', () => {
    expect(isSureToFit('a', 10_000, [])).toBe(false);
    expect(
      isSureToFit(
        'a',
        10_000,
        WIDTHS.map(() => 0),
      ),
    ).toBe(false);
  });
});

describe('a cell', () => {
  const ten = WIDTHS.map(() => 10);
  const rulers: CellRulers = { text: ten, name: ten.map(() => 12), path: ten.map(() => 8) };
  const column = (id: FieldId, room: number): DrawnColumn => ({
    field: fieldOf(id),
    pinned: false,
    isPath: id === 'path',
    room,
    style: {},
  });

  it('shows a value whole in the font that it has', () => {
    expect(isShownWhole(column('company', 52), 'Valve', rulers)).toBe(true);
    expect(isShownWhole(column('company', 51), 'Valve', rulers)).toBe(false);
    expect(isShownWhole(column('name', 52), 'steam', rulers)).toBe(false);
    expect(isShownWhole(column('name', 62), 'steam', rulers)).toBe(true);
    expect(isShownWhole(column('path', 42), 'steam', rulers)).toBe(true);
  });

  it('needs more room than the text where it shows more', () => {
    expect(isShownWhole(column('type', 52), 'SHELL', rulers)).toBe(false);
    expect(isShownWhole(column('type', 66), 'SHELL', rulers)).toBe(true);
    expect(isShownWhole(column('signed', 62), 'signed', rulers)).toBe(false);
    expect(isShownWhole(column('signed', 84), 'signed', rulers)).toBe(true);
  });

  it('cuts the end of a path only where five characters and the end do not fit', () => {
    expect(isEndShownWhole(column('path', 8 * 15 + 2), '\\steam.exe', rulers)).toBe(true);
    expect(isEndShownWhole(column('path', 8 * 15 + 1), '\\steam.exe', rulers)).toBe(false);
  });
});

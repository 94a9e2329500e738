import { expect, test } from 'vitest';
import type { GridEvent } from '../../../src/features/grid/gridEvents.ts';
import {
  type GridClick,
  readGridClick,
  readSelectingClick,
} from '../../../src/features/grid/readGridClick.ts';

const PLACE = { row: 4, column: 0 };
const CLICK: GridClick = {
  row: 4,
  place: PLACE,
  isBox: false,
  isLink: false,
  button: 0,
  count: 1,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  isTextSelected: false,
};

test.each<[string, Partial<GridClick>, GridEvent]>([
  ['on a box', { isBox: true, place: undefined }, { kind: 'toggle', row: 4 }],
  ['on a cell with Control', { ctrlKey: true }, { kind: 'toggle', row: 4 }],
  ['on a cell with Command', { metaKey: true }, { kind: 'toggle', row: 4 }],
  ['on a cell with Shift', { shiftKey: true }, { kind: 'extendTo', row: 4 }],
  ['on a box with Shift', { isBox: true, shiftKey: true }, { kind: 'extendTo', row: 4 }],
  ['on a name with Control', { isLink: true, ctrlKey: true }, { kind: 'toggle', row: 4 }],
])('a click %s selects', (_, hit, event) => {
  expect(readSelectingClick({ ...CLICK, ...hit })).toEqual(event);
  expect(readGridClick({ ...CLICK, ...hit })).toEqual(event);
});

test('a click on a name opens the details of its row', () => {
  const event = { kind: 'act', action: 'open', place: PLACE };
  expect(readGridClick({ ...CLICK, isLink: true })).toEqual(event);
});

test.each<[string, Partial<GridClick>]>([
  ['on a cell', {}],
  ['beside the rows', { row: undefined, place: undefined, shiftKey: true }],
  ['on a header with Shift', { row: -1, place: { row: -1, column: 0 }, shiftKey: true }],
  ['on a box with another button', { isBox: true, button: 2 }],
  ['on a name, as the second of a double click', { isLink: true, count: 2 }],
  ['on a name, after text was marked', { isLink: true, isTextSelected: true }],
])('a click %s asks for nothing', (_, hit) => {
  expect(readGridClick({ ...CLICK, ...hit })).toBeUndefined();
});

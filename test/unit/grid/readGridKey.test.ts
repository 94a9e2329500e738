import { describe, expect, test } from 'vitest';
import type { GridEvent } from '../../../src/features/grid/gridEvents.ts';
import { type KeyPress, readGridKey } from '../../../src/features/grid/readGridKey.ts';

const CELL = { inHeader: false, isTextSelected: false };
const HEADER = { inHeader: true, isTextSelected: false };

/** A key press from how menus write it, such as `Ctrl+Shift+Home`. */
function press(chord: string): KeyPress {
  const names = chord.split('+');
  const key = names.at(-1) ?? '';
  return {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: names.includes('Ctrl'),
    metaKey: names.includes('Cmd'),
    altKey: names.includes('Alt'),
    shiftKey: names.includes('Shift'),
  };
}

describe.each([
  ['a cell', CELL],
  ['a header', HEADER],
])('in %s', (_, place) => {
  test.each<[string, GridEvent]>([
    ['ArrowUp', { kind: 'move', move: 'up' }],
    ['ArrowRight', { kind: 'move', move: 'right' }],
    ['PageDown', { kind: 'move', move: 'pageDown' }],
    ['Home', { kind: 'move', move: 'rowStart' }],
    ['Ctrl+Home', { kind: 'move', move: 'gridStart' }],
    ['Cmd+End', { kind: 'move', move: 'gridEnd' }],
    ['ContextMenu', { kind: 'menu' }],
    ['Shift+F10', { kind: 'menu' }],
    ['Alt+ArrowDown', { kind: 'menu' }],
    ['Ctrl+a', { kind: 'selectAll' }],
    ['Cmd+a', { kind: 'selectAll' }],
    ['Escape', { kind: 'escape' }],
  ])('%s is read as %o', (chord, event) => {
    expect(readGridKey(press(chord), place)).toEqual(event);
  });

  test.each(['Ctrl+ArrowLeft', 'Alt+Home', 'Ctrl+Shift+a', 'Tab', 'a', 'F10', 'Ctrl+f'])(
    '%s goes on to the page',
    (chord) => {
      expect(readGridKey(press(chord), place)).toBeUndefined();
    },
  );
});

describe('in a cell', () => {
  test.each<[string, GridEvent]>([
    ['Space', { kind: 'toggle' }],
    ['Shift+Space', { kind: 'extend', move: undefined }],
    ['Shift+ArrowDown', { kind: 'extend', move: 'down' }],
    ['Shift+PageUp', { kind: 'extend', move: 'pageUp' }],
    ['Ctrl+Shift+End', { kind: 'extend', move: 'gridEnd' }],
    ['Enter', { kind: 'act', action: 'open' }],
    ['f', { kind: 'act', action: 'keep' }],
    ['x', { kind: 'act', action: 'exclude' }],
    ['c', { kind: 'act', action: 'askCopy' }],
    ['Ctrl+c', { kind: 'act', action: 'copy' }],
    ['Cmd+c', { kind: 'act', action: 'copy' }],
  ])('%s is read as %o', (chord, event) => {
    expect(readGridKey(press(chord), CELL)).toEqual(event);
  });

  test.each([
    'Shift+ArrowLeft',
    'Shift+Home',
    'Ctrl+Space',
    'Alt+Space',
    'Shift+f',
    'Alt+f',
    'Ctrl+Shift+c',
    'Alt+ArrowLeft',
  ])('%s goes on to the page', (chord) => {
    expect(readGridKey(press(chord), CELL)).toBeUndefined();
  });

  test('Ctrl+C is left to the browser where text is selected', () => {
    expect(readGridKey(press('Ctrl+c'), { ...CELL, isTextSelected: true })).toBeUndefined();
  });
});

describe('on a header', () => {
  test.each<[string, GridEvent]>([
    ['Enter', { kind: 'sort', additive: false }],
    ['Space', { kind: 'sort', additive: false }],
    ['Shift+Enter', { kind: 'sort', additive: true }],
    ['Alt+ArrowLeft', { kind: 'shift', step: -1 }],
    ['Alt+ArrowRight', { kind: 'shift', step: 1 }],
    ['Shift+ArrowLeft', { kind: 'widen', step: -1 }],
    ['Shift+ArrowRight', { kind: 'widen', step: 1 }],
  ])('%s is read as %o', (chord, event) => {
    expect(readGridKey(press(chord), HEADER)).toEqual(event);
  });

  test.each(['f', 'x', 'c', 'Ctrl+c', 'Shift+ArrowDown'])('%s goes on to the page', (chord) => {
    expect(readGridKey(press(chord), HEADER)).toBeUndefined();
  });
});

import { ACTIONS, shortcutOf } from '../../state/actions.ts';

/** Keys with a description of their effect, grouped by place. */
export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

function listActionKeys(): KeyGroup['keys'] {
  return ACTIONS.flatMap(({ id, title }) => {
    const shortcut = shortcutOf(id);
    return shortcut === undefined ? [] : [{ keys: [shortcut], does: title }];
  });
}

/** The most useful keys. They take as much room as the other keys together with the search language. */
export const MAIN_KEYS: readonly KeyGroup[] = [
  {
    title: 'Anywhere',
    keys: [...listActionKeys(), { keys: ['Esc'], does: 'Close, or go back' }],
  },
  {
    title: 'In the table',
    keys: [
      { keys: ['←', '→', '↑', '↓'], does: 'Go to the next cell' },
      { keys: ['Page Up', 'Page Down'], does: 'Go a page up or down' },
      { keys: ['Home', 'End'], does: 'Go to the first or last column' },
      { keys: ['Ctrl+Home', 'Ctrl+End'], does: 'Go to the first or last row' },
      { keys: ['Enter'], does: 'Open the details' },
      { keys: ['Space'], does: 'Select the row, or take it back' },
      { keys: ['Shift+↑', 'Shift+↓', 'Shift+Space'], does: 'Extend the selection' },
      { keys: ['Ctrl+A'], does: 'Select all rows in view' },
      { keys: ['f'], does: 'Filter on this value, or take it back' },
      { keys: ['x'], does: 'Exclude this value, or take it back' },
      {
        keys: ['c'],
        does: 'Copy as: the cell, its row or the selected rows in three forms, or its column',
      },
      { keys: ['Ctrl+C'], does: 'Copy the cell, or the selected rows' },
      { keys: ['Shift+F10', 'Alt+↓'], does: 'Open the menu of the cell' },
      { keys: ['Esc'], does: 'Close the details, then select nothing' },
    ],
  },
  {
    title: 'On a column header',
    keys: [
      { keys: ['Enter'], does: 'Sort' },
      { keys: ['Shift+Enter'], does: 'Sort by this column next' },
      { keys: ['Alt+←', 'Alt+→'], does: 'Move the column' },
      { keys: ['Shift+←', 'Shift+→'], does: 'Make the column narrower or wider' },
      { keys: ['Shift+F10', 'Alt+↓'], does: 'Open the menu of the column' },
    ],
  },
  {
    title: 'In the lists of filters',
    keys: [
      { keys: ['↑', '↓', 'Home', 'End'], does: 'Go to another value' },
      { keys: ['Space', 'f'], does: 'Filter on this value, or take it back' },
      { keys: ['x'], does: 'Exclude this value, or take it back' },
    ],
  },
];

/** The keys of all other places, beginning with the search box. */
export const OTHER_KEYS: readonly KeyGroup[] = [
  {
    title: 'In the search box',
    keys: [
      { keys: ['↓'], does: 'Go to the suggestions' },
      { keys: ['Enter', 'Tab'], does: 'Take the suggestion' },
      { keys: ['Esc'], does: 'Close the suggestions or the details; again: clear the search' },
    ],
  },
  {
    title: 'On a mark of a chart',
    keys: [
      { keys: ['↑', '↓', 'Home', 'End'], does: 'Go to another mark' },
      { keys: ['Enter', 'f'], does: 'Filter on its value, or take it back' },
      { keys: ['x'], does: 'Exclude its value, or take it back' },
      { keys: ['Shift+F10'], does: 'Open the menu of the mark' },
    ],
  },
  {
    title: 'In a chart shown as a table',
    keys: [
      { keys: ['↑', '↓', 'Home', 'End'], does: 'Go to another row' },
      { keys: ['Enter', 'f'], does: 'Filter on its value, or take it back' },
      { keys: ['x'], does: 'Exclude its value, or take it back' },
    ],
  },
  {
    title: 'In the table of groups',
    keys: [
      { keys: ['↑', '↓', 'Home', 'End'], does: 'Go to another group' },
      { keys: ['Enter'], does: 'Show its rows' },
      { keys: ['Tab'], does: 'Go to the button that excludes it' },
    ],
  },
  {
    title: 'In the details',
    keys: [
      { keys: ['j', 'k'], does: 'Go to the next or previous record' },
      { keys: ['Esc'], does: 'Close them, and go back to the table' },
    ],
  },
];

import { type CommandGroupName, useCommands } from './commands.ts';
import { useShortcut } from './shortcuts.ts';
import { spellChord } from './spellChord.ts';

/** An action that is available anywhere on the page. */
interface Action {
  readonly id: string;
  readonly title: string;
  readonly group: CommandGroupName;
  /** Its key, in the form that `useShortcut` takes. */
  readonly chord?: string;
  /** Further words by which the palette finds it. */
  readonly words?: string;
}

/**
 * The registry of actions that are available anywhere. The keys, the list of keys in the help and the
 * palette read it. The component that calls `useAction` supplies the handler.
 */
export const ACTIONS = [
  { id: 'palette', title: 'Find an action or a view', group: 'Page', chord: 'Mod+k' },
  { id: 'search', title: 'Search', group: 'Find', chord: '/', words: 'find query filter' },
  {
    id: 'pasteList',
    title: 'Paste a list',
    group: 'Find',
    chord: 'l',
    words: 'filter values names companies paths many',
  },
  {
    id: 'clear',
    title: 'Clear all filters',
    group: 'Find',
    words: 'reset search remove everything',
  },
  {
    id: 'undo',
    title: 'Undo the last change of the view',
    group: 'View',
    chord: 'u',
    words: 'back',
  },
  {
    id: 'redo',
    title: 'Redo what was undone',
    group: 'View',
    chord: 'Shift+u',
    words: 'again forward view',
  },
  {
    id: 'views',
    title: 'Saved views',
    group: 'View',
    chord: 'v',
    words: 'save name apply bookmark share import export rename delete',
  },
  {
    id: 'fitColumns',
    title: 'Fit all columns to their content',
    group: 'Columns',
    words: 'width auto size',
  },
  {
    id: 'goToRow',
    title: 'Go to a row',
    group: 'View',
    chord: 'Mod+g',
    words: 'jump number line',
  },
  {
    id: 'selectAll',
    title: 'Select all rows in view',
    group: 'Data',
    words: 'mark choose every',
  },
  {
    id: 'clearSelection',
    title: 'Clear the selection',
    group: 'Data',
    words: 'unselect none rows',
  },
  {
    id: 'showSelected',
    title: 'Show only the selected rows, or all again',
    group: 'Data',
    chord: 'o',
    words: 'filter selection marked',
  },
  {
    id: 'compare',
    title: 'Compare the selected rows',
    group: 'Data',
    words: 'differences fields side',
  },
  { id: 'copyLink', title: 'Copy a link to this view', group: 'View', words: 'share address url' },
  { id: 'startClean', title: 'Start clean', group: 'View', words: 'reset new default view' },
  {
    id: 'charts',
    title: 'Open the charts in full, or close them',
    group: 'View',
    chord: 'g',
    words: 'show hide graphs bars toggle fold',
  },
  { id: 'refresh', title: 'Refresh the data', group: 'Data', words: 'reload download again' },
  { id: 'openFile', title: 'Open a file', group: 'Data', words: 'load json gz' },
  {
    id: 'export',
    title: 'Export',
    group: 'Data',
    chord: 'e',
    words: 'save download csv json file',
  },
  {
    id: 'nextPart',
    title: 'Go to the next part of the page',
    group: 'Page',
    chord: 'F6',
    words: 'focus jump region',
  },
  {
    id: 'previousPart',
    title: 'Go to the previous part of the page',
    group: 'Page',
    chord: 'Shift+F6',
    words: 'focus jump region',
  },
  {
    id: 'preferences',
    title: 'Preferences',
    group: 'Page',
    words: 'settings options density date theme columns',
  },
  {
    id: 'help',
    title: 'Keys and search language',
    group: 'Page',
    chord: '?',
    words: 'help shortcuts keyboard',
  },
] as const satisfies readonly Action[];

export type ActionId = (typeof ACTIONS)[number]['id'];

const BY_ID: ReadonlyMap<string, Action> = new Map(ACTIONS.map((action) => [action.id, action]));

function actionOf(id: ActionId): Action {
  const action = BY_ID.get(id);
  if (action === undefined) throw new Error(`no action ${id}`);
  return action;
}

/** The key of an action, as it is labelled on the reader's keyboard. */
export function shortcutOf(id: ActionId): string | undefined {
  const { chord } = actionOf(id);
  return chord && spellChord(chord, navigator.platform);
}

/** Handles an action, by its key and in the palette, while the component is mounted and `enabled` is true. */
export function useAction(id: ActionId, run: () => void, enabled = true): void {
  const { title, group, words, chord } = actionOf(id);
  useShortcut(chord, run, enabled);
  useCommands(() => (enabled ? [{ id, title, group, words, shortcut: shortcutOf(id), run }] : []));
}

import { LOOK_UPS } from '../externalLookUps.ts';
import { measureCopy, type OpenDirectory, openPrivateFiles } from './fileCopy.ts';
import type { KeptFile } from './keptFile.ts';
import { forgetList, KEPT_LIST } from './keptList.ts';
import { forgetLastView, LAST_VIEW } from './lastView.ts';
import { forgetPreference, measurePreferences, resetPreferences } from './preferences.ts';
import { SAVED_VIEWS } from './savedViews.ts';

/** An item that is stored in this browser. */
export interface KeptThing {
  readonly id: string;
  /** Its label. */
  readonly label: string;
  /** Its content, in a sentence. */
  readonly holds: string;
  /** Its size in bytes. */
  readonly measure: () => Promise<number>;
  readonly forget: () => Promise<void>;
}

/** Preferences that are listed as items of their own. */
const OWN_NAMES: readonly string[] = [SAVED_VIEWS, LAST_VIEW, LOOK_UPS, KEPT_LIST];

/** Everything that is stored in this browser. */
export function listKeptThings(
  keptFile: Pick<KeptFile, 'forget'>,
  open: OpenDirectory = openPrivateFiles,
): readonly KeptThing[] {
  return [
    {
      id: 'openedFile',
      label: 'Opened file',
      holds:
        'A copy of the file that was opened last, in the private files of this page. It did not come through a session, and stays after a sign-out.',
      measure: () => measureCopy(open),
      forget: () => keptFile.forget(),
    },
    {
      id: KEPT_LIST,
      label: 'List of the lookup',
      holds: 'The list that is looked up, if you chose to keep it: names, paths and hosts.',
      measure: async () => measurePreferences((name) => name === KEPT_LIST),
      forget: async () => forgetList(),
    },
    {
      id: SAVED_VIEWS,
      label: 'Saved views',
      holds: 'Searches, filters, order and columns under the names that you gave them.',
      measure: async () => measurePreferences((name) => name === SAVED_VIEWS),
      forget: async () => forgetPreference(SAVED_VIEWS),
    },
    {
      id: LAST_VIEW,
      label: 'Last view',
      holds:
        'Search, filters, order and columns of your last visit. Signing out forgets it. Once forgotten, none is kept until the page is loaded anew.',
      measure: async () => measurePreferences((name) => name === LAST_VIEW),
      forget: async () => forgetLastView(),
    },
    {
      id: LOOK_UPS,
      label: 'Addresses to look up at',
      holds: 'The addresses that you typed under “Look up outside”.',
      measure: async () => measurePreferences((name) => name === LOOK_UPS),
      forget: async () => forgetPreference(LOOK_UPS),
    },
    {
      id: 'preferences',
      label: 'Preferences',
      holds: 'Looks, dates, columns, widths, charts and folded sections.',
      measure: async () => measurePreferences((name) => !OWN_NAMES.includes(name)),
      forget: async () => resetPreferences(OWN_NAMES),
    },
  ];
}

/** Removes everything that is stored in this browser, and the file that this tab had open. */
export async function forgetEverything(keptFile: Pick<KeptFile, 'forget'>, open?: OpenDirectory) {
  for (const { forget } of listKeptThings(keptFile, open)) await forget();
  await keptFile.forget(true);
}

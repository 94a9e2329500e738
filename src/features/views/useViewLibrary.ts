import { useState } from 'react';
import { type SavedView, useSavedViews } from '../../state/keep/savedViews.ts';
import { announce } from '../../ui/announce.ts';
import { formatDay } from '../../ui/formatDay.ts';
import { formatCount } from '../../ui/formatNumber.ts';
import { saveBlob } from '../../ui/saveBlob.ts';
import { spell } from '../../ui/spell.ts';
import { mergeViews, putView, removeView, renameView } from './editViews.ts';
import { describeImport } from './importWords.ts';
import { formatViewsFile, LARGEST_FILE_BYTES, parseViewsFile } from './viewsFile.ts';

type Views = readonly SavedView[];

/** The last change, in words. */
export interface LibraryNote {
  readonly text: string;
  /** Whether it failed. */
  readonly failed?: boolean;
  /** The views before and after a change, which can be undone until another change. */
  readonly change?: { readonly before: Views; readonly after: Views };
}

function isSame(one: Views, other: Views): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The saved views and their actions. Each change is reported, and can be undone. */
export function useViewLibrary() {
  const { views, setViews, unsaved } = useSavedViews();
  const [note, setNote] = useState<LibraryNote>();

  const tell = (next: LibraryNote) => {
    setNote(next);
    announce(next.text);
  };
  const change = (next: Views, text: string) => {
    setViews(next);
    tell({ text, change: { before: views, after: next } });
  };
  const undoable = note?.change && isSame(note.change.after, views) ? note.change : undefined;

  return {
    views,
    unsaved,
    note,
    tell,
    save: (view: SavedView) => change(putView(views, view), `Saved “${spell(view.name)}”.`),
    rename: (view: SavedView, name: string) =>
      change(renameView(views, view, name), `“${spell(view.name)}” is now “${spell(name)}”.`),
    remove: (view: SavedView) => change(removeView(views, view), `Deleted “${spell(view.name)}”.`),
    /** Undoes the last change, if possible. */
    undo:
      undoable &&
      (() => {
        setViews(undoable.before);
        tell({ text: 'Undone.' });
      }),
    /** Clears the message, except for a change that can be undone. */
    dismiss: () => setNote(undoable && note),
    exportAll: () => {
      const name = `saved-views_${formatDay(new Date())}.json`;
      saveBlob(new Blob([formatViewsFile(views)], { type: 'application/json' }), name);
      tell({ text: `Saved ${formatCount(views.length, 'view')} as ${name}.` });
    },
    importFile: async (file: File) => {
      const fail = (reason: string) =>
        tell({ text: `“${spell(file.name)}” was not imported. ${reason}`, failed: true });
      if (file.size > LARGEST_FILE_BYTES) {
        fail('It is far too large for a list of views.');
        return;
      }
      const text = await file.text().catch(() => undefined);
      const read = text === undefined ? undefined : parseViewsFile(text);
      if (read === undefined) fail('The browser could not read it.');
      else if (read.kind === 'refused') fail(read.reason);
      else {
        const merged = mergeViews(views, read.views);
        const words = describeImport(merged, read.skipped);
        if (merged.added > 0) change(merged.views, words);
        else tell({ text: words });
      }
    },
  };
}

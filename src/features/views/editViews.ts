import {
  isSameName,
  LONGEST_NAME_CHARS,
  MOST_VIEWS,
  type SavedView,
} from '../../state/keep/savedViews.ts';

type Views = readonly SavedView[];

/** The view with this name, regardless of case. */
export function findView(views: Views, name: string): SavedView | undefined {
  return views.find((view) => isSameName(view.name, name));
}

/** Adds a view, in place of the one with the same name, or else at the end. */
export function putView(views: Views, view: SavedView): Views {
  return findView(views, view.name) === undefined
    ? [...views, view]
    : views.map((other) => (isSameName(other.name, view.name) ? view : other));
}

/** Renames a view. */
export function renameView(views: Views, view: SavedView, name: string): Views {
  return views.map((other) => (other === view ? { ...other, name } : other));
}

/** Removes a view. */
export function removeView(views: Views, view: SavedView): Views {
  return views.filter((other) => other !== view);
}

/** The result of merging views. */
export interface Merged {
  readonly views: Views;
  readonly added: number;
  /** The number of views that existed already, under the same name. */
  readonly known: number;
  /** The number of views that got another name, since theirs was taken. */
  readonly renamed: number;
  /** The number of views without room. */
  readonly left: number;
}

/** Merges views into others. The existing ones do not change: a taken name gets a number. */
export function mergeViews(views: Views, others: Views): Merged {
  let merged = views;
  let [known, renamed, left] = [0, 0, 0];
  for (const view of others) {
    const same = findView(merged, view.name);
    if (same?.address === view.address) known++;
    else if (merged.length >= MOST_VIEWS) left++;
    else {
      if (same !== undefined) renamed++;
      const name = same === undefined ? view.name : findFreeName(merged, view.name);
      merged = [...merged, { ...view, name }];
    }
  }
  return { views: merged, added: merged.length - views.length, known, renamed, left };
}

function findFreeName(views: Views, name: string): string {
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const free = `${name.slice(0, LONGEST_NAME_CHARS - end.length).toWellFormed()}${end}`;
    if (findView(views, free) === undefined) return free;
  }
}

import {
  isSameName,
  LONGEST_NAME,
  MOST_VIEWS,
  type SavedView,
} from '../../state/keep/savedViews.ts';

type Views = readonly SavedView[];

/** The view with this name, large and small letters being the same. */
export function findView(views: Views, name: string): SavedView | undefined {
  return views.find((view) => isSameName(view.name, name));
}

/** Adds a view, in the place of the one of the same name where there is one, else at the end. */
export function putView(views: Views, view: SavedView): Views {
  return findView(views, view.name) === undefined
    ? [...views, view]
    : views.map((other) => (isSameName(other.name, view.name) ? view : other));
}

/** Gives a view another name. */
export function renameView(views: Views, view: SavedView, name: string): Views {
  return views.map((other) => (other === view ? { ...other, name } : other));
}

/** Takes a view away. */
export function removeView(views: Views, view: SavedView): Views {
  return views.filter((other) => other !== view);
}

/** What became of views that were added to others. */
export interface Merged {
  readonly views: Views;
  readonly added: number;
  /** How many were there already, under the same name. */
  readonly known: number;
  /** How many got another name, as theirs was that of another view. */
  readonly renamed: number;
  /** How many there was no room for. */
  readonly left: number;
}

/** Adds views to others. None of those that were there changes: a name that is taken gets a number. */
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
    const free = `${name.slice(0, LONGEST_NAME - end.length).toWellFormed()}${end}`;
    if (findView(views, free) === undefined) return free;
  }
}

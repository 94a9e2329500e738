import { comparePath } from './comparePath.ts';
import { type FolderForms, formsOf } from './rungs.ts';

/** Paths whose forms are kept. */
const MOST_PATHS = 50_000;

/** The forms of the folders of paths. Lines of a list often have the same names, and so the same rows. */
export class FolderCache {
  readonly #forms = new Map<string, FolderForms | undefined>();

  /** The forms of the folder of a path; `undefined` if it has no folder. */
  read(path: string): FolderForms | undefined {
    if (this.#forms.has(path)) return this.#forms.get(path);
    if (this.#forms.size >= MOST_PATHS) this.#forms.clear();
    const place = comparePath(path);
    const forms = place === undefined || place.folder === '' ? undefined : formsOf(place);
    this.#forms.set(path, forms);
    return forms;
  }
}

import { readSavedViews, type SavedView } from '../../state/keep/savedViews.ts';

const FORMAT = 'process-classifications/saved-views';
const VERSION = 1;

/** A larger file is no list of views. In bytes. */
export const LARGEST_FILE = 5 * 2 ** 20;

/** Saved views as the text of a file, which may be given to others: it names no host and no file. */
export function formatViewsFile(saved: readonly SavedView[]): string {
  const views = saved.map(({ name, address }) => ({ name, address }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, views }, undefined, 2)}\n`;
}

/** What a file of saved views holds, or why it can't be read. */
export type ViewsFile =
  | {
      readonly kind: 'views';
      readonly views: readonly SavedView[];
      /** How many of its entries are no saved view, or repeat a name. */
      readonly skipped: number;
    }
  | { readonly kind: 'refused'; readonly reason: string };

function refuse(reason: string): ViewsFile {
  return { kind: 'refused', reason };
}

/**
 * Reads what `formatViewsFile` wrote, and whatever else is in a file; never throws. Entries that are
 * no saved view are left out, and parts that nobody knows are passed over.
 */
export function parseViewsFile(text: string): ViewsFile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('It is no JSON, or only a part of the file.');
  }
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== FORMAT) {
    return refuse('It holds no saved views: it is another kind of JSON.');
  }
  const version = 'version' in json ? json.version : undefined;
  const views = 'views' in json ? json.views : undefined;
  if (typeof version !== 'number' || version < 1) return refuse('It does not say its version.');
  if (version > VERSION) {
    return refuse('A newer version of the dashboard made it. Update this one to read it.');
  }
  if (!Array.isArray(views)) return refuse('Its list of views is missing.');
  const read = readSavedViews(views);
  if (read.views.length === 0 && read.skipped > 0) return refuse('None of its entries is a view.');
  return { kind: 'views', ...read };
}

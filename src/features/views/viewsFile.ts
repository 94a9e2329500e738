import { readSavedViews, type SavedView } from '../../state/keep/savedViews.ts';

const FORMAT = 'process-classifications/saved-views';
const VERSION = 1;

/** The size limit for imported files, in bytes. */
export const LARGEST_FILE_BYTES = 5 * 2 ** 20;

/** Formats saved views as the text of a file. The file can be shared: it names no host and no file. */
export function formatViewsFile(saved: readonly SavedView[]): string {
  const views = saved.map(({ madeOn: _, ...view }) => view);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, views }, undefined, 2)}\n`;
}

/** The content of a file of saved views, or the reason why it cannot be read. */
export type ViewsFile =
  | {
      readonly kind: 'views';
      readonly views: readonly SavedView[];
      /** The number of entries that are not saved views, or repeat a name. */
      readonly skipped: number;
    }
  | { readonly kind: 'refused'; readonly reason: string };

function refuse(reason: string): ViewsFile {
  return { kind: 'refused', reason };
}

/**
 * Parses a file of `formatViewsFile`; never throws. Entries that are not saved views are skipped, and
 * unknown members are ignored.
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

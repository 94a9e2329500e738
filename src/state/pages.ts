import { DICTIONARY } from '../model/dictionary.ts';
import { LOOKUP } from '../model/lookup.ts';
import type { Schema } from '../model/schema.ts';

/** A page of the dashboard. Each has a table and a view of its own. */
export type PageId = 'dictionary' | 'lookup' | 'review' | 'changes';

/** A page of the dashboard, as data. */
export interface Page {
  /** Its path below the base path. */
  readonly path: string;
  /** For the window and for links. */
  readonly title: string;
  /** The schema of its table. */
  readonly schema: Schema;
}

/** The existing pages. */
export type Pages = { readonly [Id in PageId]?: Page };

/** The pages of the dashboard. A new page needs a line here and a component in `app/App.tsx`. */
export const PAGES: Pages = {
  dictionary: { path: '', title: 'Process classifications', schema: DICTIONARY },
  lookup: { path: 'lookup', title: 'Lookup', schema: LOOKUP },
};

/**
 * A page of the dashboard.
 * @throws when it does not exist
 */
export function requirePage(pages: Pages, id: PageId): Page {
  const page = pages[id];
  if (page === undefined) throw new Error(`no page ${id}`);
  return page;
}

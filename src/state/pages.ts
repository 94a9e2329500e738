/** A page of the dashboard. Each has a view of its own. */
export type PageId = 'dictionary' | 'lookup' | 'review' | 'changes';

/** The name of a page in its address and in the title of the window. */
export interface PageName {
  /** Its path below the base path. */
  readonly path: string;
  readonly title: string;
}

/** The existing pages. */
export type Pages = { readonly [Id in PageId]?: PageName };

/** The pages of the dashboard. A new page needs a line here and a component in `app/App.tsx`. */
export const PAGES: Pages = { dictionary: { path: '', title: 'Process classifications' } };

/** A page of the dashboard. Each has a view of its own. */
export type PageId = 'dictionary' | 'lookup' | 'review' | 'changes';

/** A page, as the address and the window's title name it. */
export interface PageName {
  /** Its path below the base path. */
  readonly path: string;
  readonly title: string;
}

/** The pages that there are. */
export type Pages = { readonly [Id in PageId]?: PageName };

/** The pages of the dashboard. To add one is a line here and its component in `app/App.tsx`. */
export const PAGES: Pages = { dictionary: { path: '', title: 'Process classifications' } };

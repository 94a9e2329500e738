import type { ViewState } from '../model/viewState.ts';
import { formatView } from '../url/formatView.ts';
import { showLists, writeAddress } from '../url/hideLists.ts';
import { parseView } from '../url/parseView.ts';
import { type PageId, type Pages, requirePage } from './pages.ts';

/** The form of the dashboard's addresses. */
export interface AddressForm {
  readonly pages: Pages;
  /** The base path of all pages: `/`, or for example `/tools/classify/`, with a slash at both ends. */
  readonly base: string;
  /**
   * Whether page and view are written in the hash, as in `#/lookup?q=zoom`. Used when the document is
   * opened from a file: browsers refuse any other change of the address there.
   */
  readonly inHash: boolean;
}

/** The view of a page as read from its address. */
export interface AddressedView {
  readonly view: ViewState;
  /** Parts of the address without a meaning, as written. */
  readonly ignored: readonly string[];
}

type Parts = Pick<Location, 'pathname' | 'search' | 'hash'>;

/**
 * Reads the page and its view from an address; `undefined` if the address belongs to no page of the
 * dashboard.
 */
export function readAddress(
  { pages, base, inHash }: AddressForm,
  { pathname, search, hash }: Parts,
): (AddressedView & { readonly page: PageId }) | undefined {
  const [, hashPath = '', hashSearch = ''] = /^#?\/?([^?]*)(.*)$/s.exec(hash) ?? [];
  const path = inHash ? hashPath : cutBase(pathname, base);
  const ids = Object.keys(pages) as PageId[];
  const page = ids.find((id) => pages[id]?.path === path);
  if (page === undefined) return undefined;
  const { schema } = requirePage(pages, page);
  const written = inHash ? hashSearch : showLists({ search, hash }, schema).search;
  return { page, ...parseView(written, schema) };
}

function cutBase(pathname: string, base: string): string | undefined {
  return pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
}

/** The address of a page with a view, as a link on the same server. */
export function formatAddress(
  form: AddressForm,
  page: PageId,
  { view, ignored }: AddressedView,
): string {
  return formatLink(form, page, formatView(view, requirePage(form.pages, page).schema, ignored));
}

/** The same for a view that `formatView` has already written. */
export function formatLink(
  { pages, base, inHash }: AddressForm,
  page: PageId,
  search: string,
): string {
  const { path, schema } = requirePage(pages, page);
  if (inHash) return `#/${path}${search}`;
  return `${base}${path}${writeAddress(search, schema)}`;
}

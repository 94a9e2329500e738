import type { ViewState } from '../model/viewState.ts';
import { formatView } from '../url/formatView.ts';
import { showLists, writeAddress } from '../url/hideLists.ts';
import { parseView } from '../url/parseView.ts';
import type { PageId, Pages } from './pages.ts';

/** How addresses of the dashboard look. */
export interface AddressForm {
  readonly pages: Pages;
  /** The path that all pages stand below: `/`, or `/tools/classify/` with a slash at both ends. */
  readonly base: string;
  /**
   * Whether page and view stand in the hash, as in `#/lookup?q=zoom`. Used in a file that is opened without
   * a server, where browsers refuse any other change of the address.
   */
  readonly inHash: boolean;
}

/** A page's view as its address says it. */
export interface AddressedView {
  readonly view: ViewState;
  /** Parts of the address that mean nothing, as they stand there. */
  readonly ignored: readonly string[];
}

type Parts = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** The page at an address and its view; the page is `undefined` where the address is none of the dashboard's. */
export function readAddress(
  { pages, base, inHash }: AddressForm,
  { pathname, search, hash }: Parts,
): AddressedView & { readonly page: PageId | undefined } {
  const [, hashPath = '', hashSearch = ''] = /^#?\/?([^?]*)(.*)$/s.exec(hash) ?? [];
  const path = inHash ? hashPath : cutBase(pathname, base);
  const ids = Object.keys(pages) as PageId[];
  const page = ids.find((id) => pages[id]?.path === path);
  return { page, ...parseView(inHash ? hashSearch : showLists({ search, hash }).search) };
}

function cutBase(pathname: string, base: string): string | undefined {
  return pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
}

/** The address of a page with a view, as a link on the same server has it. */
export function formatAddress(
  form: AddressForm,
  page: PageId,
  { view, ignored }: AddressedView,
): string {
  return formatLink(form, page, formatView(view, ignored));
}

/** The same of a view as `formatView` writes it. */
export function formatLink(
  { pages, base, inHash }: AddressForm,
  page: PageId,
  search: string,
): string {
  const path = pages[page]?.path ?? '';
  if (inHash) return `#/${path}${search}`;
  return `${base}${path}${writeAddress(search)}`;
}

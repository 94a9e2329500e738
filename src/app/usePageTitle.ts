import { useEffect, useRef } from 'react';
import { PAGES, type PageId } from '../state/pages.ts';

/** Updates the title, and moves the focus to the heading of a new page, as a load of the document would. */
export function usePageTitle(page: PageId | undefined): void {
  const last = useRef(page);
  useEffect(() => {
    const name = page === undefined ? undefined : PAGES[page];
    document.title = name?.title ?? 'No page at this address';
    if (last.current === page) return;
    last.current = page;
    const headings = [...document.querySelectorAll('h1')];
    const heading = headings.find((one) => one.checkVisibility());
    if (heading === undefined) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [page]);
}

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"])';

/** The tab stops inside an element, in order. */
export function listTabStops(element: ParentNode): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (stop) => stop.tabIndex >= 0 && stop.checkVisibility(),
  );
}

/**
 * Moves the focus out of an element that is about to be removed: to the next tab stop after it, or else to
 * the one before. Without a tab stop the focus stays.
 */
export function moveFocusPast(element: Element): void {
  const others = listTabStops(element.ownerDocument).filter(
    (other) => !element.contains(other) && !other.contains(element),
  );
  const isAfter = (other: Element) =>
    (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const before = others.filter((other) => !isAfter(other)).reverse();
  focusFirst([...others.filter(isAfter), ...before]);
}

/** Focuses the first focusable element of these, without scrolling to it. */
export function focusFirst(elements: Iterable<HTMLElement | null | undefined>): void {
  for (const element of elements) {
    if (element === null || element === undefined || element.closest('[hidden]')) continue;
    element.focus({ preventScroll: true });
    if (element.ownerDocument.activeElement === element) return;
  }
}

import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A part of the page that other parts can move the focus to. */
export type FocusPlace = 'search' | 'rows';

interface Registered {
  readonly root: RefObject<HTMLElement | null>;
  readonly findStop: (root: HTMLElement) => HTMLElement | null;
}

const places = new Map<FocusPlace, Registered>();

/**
 * Registers an element as a focus target while the component is mounted.
 * @param findStop finds the focusable element inside it; by default the element itself
 */
export function useFocusPlace(
  place: FocusPlace,
  root: RefObject<HTMLElement | null>,
  findStop: Registered['findStop'] = (element) => element,
): void {
  const newest = useRef(findStop);
  useLayoutEffect(() => {
    newest.current = findStop;
  });
  useLayoutEffect(() => {
    const registered: Registered = { root, findStop: (element) => newest.current(element) };
    places.set(place, registered);
    return () => {
      if (places.get(place) === registered) places.delete(place);
    };
  }, [place, root]);
}

/** The focusable element of a place; `null` while the place is not on screen. */
export function findFocusPlace(place: FocusPlace): HTMLElement | null {
  const registered = places.get(place);
  const root = registered?.root.current;
  return root ? (registered?.findStop(root) ?? null) : null;
}

/** Whether an element is inside a place. */
export function isInFocusPlace(place: FocusPlace, element: Element | null): boolean {
  return places.get(place)?.root.current?.contains(element) ?? false;
}

import { useRef } from 'react';
import { useAction } from '../state/actions.ts';
import { type Command, useCommands } from '../state/commands.ts';
import { type FocusPlace, findFocusPlace } from '../state/focusPlaces.ts';
import { focusFirst, listTabStops } from '../ui/moveFocusPast.ts';

/** A part of the page that the keyboard can reach directly. */
interface PagePart {
  /** The value of its `data-part`. */
  readonly id: string;
  /** Its name after "Go to the", if the palette offers it. */
  readonly name?: string;
  readonly words?: string;
  /** The place that receives the focus first, if that is not the first tab stop. */
  readonly start?: FocusPlace;
}

/** The parts of the page in reading order. */
const PARTS: readonly PagePart[] = [
  // The search has an action of its own.
  { id: 'top', start: 'search' },
  { id: 'filters', name: 'filters', words: 'facets values side bar' },
  { id: 'tools', name: 'tool bar', words: 'chips views columns group undo' },
  { id: 'charts', name: 'charts', words: 'figures marks bars' },
  { id: 'table', name: 'table', words: 'rows grid cells', start: 'rows' },
  { id: 'details', name: 'details', words: 'record panel fields' },
];

function findPart({ id }: PagePart): HTMLElement | undefined {
  // A page that is not on screen has the same parts, without a tab stop.
  const parts = document.querySelectorAll<HTMLElement>(`[data-part="${id}"]`);
  return [...parts].find((element) => listTabStops(element).length > 0);
}

/**
 * Moves the focus from part to part of the page with F6, or to one of them from the palette: with Tab alone
 * there are dozens of stops between search and rows. A part that is entered again restores its last focus.
 */
export function usePageParts(): void {
  const left = useRef(new Map<string, Element>());

  const goTo = (part: PagePart) => {
    const element = findPart(part);
    if (element === undefined) return;
    const last = left.current.get(part.id);
    const stops = listTabStops(element);
    const start = part.start === undefined ? null : findFocusPlace(part.start);
    focusFirst([...stops.filter((stop) => stop === last), start, ...stops]);
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  };

  const step = (by: 1 | -1) => {
    const there = PARTS.filter((part) => findPart(part) !== undefined);
    const { activeElement } = document;
    const from = there.findIndex((part) => findPart(part)?.contains(activeElement) === true);
    const current = there[from];
    if (current !== undefined && activeElement !== null)
      left.current.set(current.id, activeElement);
    const next = from < 0 && by < 0 ? -1 : from + by;
    const part = there.at(next === there.length ? 0 : next);
    if (part !== undefined) goTo(part);
  };

  useAction('nextPart', () => step(1));
  useAction('previousPart', () => step(-1));
  useCommands(() =>
    PARTS.flatMap<Command>((part) =>
      part.name === undefined || findPart(part) === undefined
        ? []
        : {
            id: `goTo ${part.id}`,
            title: `Go to the ${part.name}`,
            group: 'Page',
            words: part.words,
            run: () => goTo(part),
          },
    ),
  );
}

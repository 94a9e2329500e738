import { useEffect, useState } from 'react';
import { Kbd } from './Kbd.tsx';
import { TipAt } from './TipAt.tsx';

/** The pointer must rest on an element for this time before its tooltip opens, in ms. */
const OPEN_DELAY_MS = 500;
/** For this time after a tooltip has closed, the next one opens without delay, in ms. */
const NO_DELAY_WITHIN_MS = 300;

interface Tip {
  readonly anchor: HTMLElement;
  readonly text: string;
  readonly shortcut: string | undefined;
}

/**
 * The tooltips of all elements with a `data-tip`, and a `data-tip-key` for the key of the same action. A
 * single component for all of them: a page has dozens of such elements, re-rendered with every key of a
 * search, but shows one tooltip at a time.
 */
export function TipLayer() {
  const [tip, setTip] = useState<Tip>();
  useEffect(() => watchTips(setTip), []);
  return (
    <TipAt
      anchor={tip?.anchor}
      align="center"
      isLabel={tip?.anchor.matches('button') ?? false}
      onClose={() => setTip(undefined)}
    >
      {tip?.text}
      {tip?.shortcut !== undefined && <Kbd>{tip.shortcut}</Kbd>}
    </TipAt>
  );
}

/**
 * Follows pointer and focus, and calls `show` with the tooltip to show, or `undefined` for none. Returns a
 * function that stops it.
 */
function watchTips(show: (tip: Tip | undefined) => void): () => void {
  let watched: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isShown = false;
  let hiddenAt = Number.NEGATIVE_INFINITY;

  const open = (anchor: HTMLElement) => {
    const { tip: text, tipKey: shortcut } = anchor.dataset;
    if (text === undefined || !anchor.isConnected) return;
    isShown = true;
    show({ anchor, text, shortcut });
  };
  const hide = () => {
    clearTimeout(timer);
    if (!isShown) return;
    isShown = false;
    hiddenAt = performance.now();
    show(undefined);
  };
  const watch = (target: EventTarget | null, wait: boolean) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
    if (element === (watched ?? null)) return;
    hide();
    watched = element ?? undefined;
    if (element === null) return;
    const isNext = performance.now() - hiddenAt < NO_DELAY_WITHIN_MS;
    timer = setTimeout(() => open(element), wait && !isNext ? OPEN_DELAY_MS : 0);
  };

  const stop = new AbortController();
  const listen = <Kind extends keyof DocumentEventMap>(
    kind: Kind,
    listener: (event: DocumentEventMap[Kind]) => void,
  ) => document.addEventListener(kind, listener, { signal: stop.signal, capture: true });
  listen('pointerover', ({ pointerType, target }) => {
    const isOnTip = target instanceof Element && target.closest('[data-tip-popup]') !== null;
    if (pointerType !== 'touch' && !isOnTip) watch(target, true);
  });
  listen('pointerout', (event) => {
    if (event.relatedTarget === null) watch(null, true);
  });
  listen('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) watch(target, false);
  });
  listen('focusout', () => watch(null, false));
  listen('pointerdown', hide);
  listen('keydown', hide);
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}

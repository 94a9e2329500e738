import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router';

/** How long the address may lag behind what is shown, in ms. */
const LAG_MS = 120;

/**
 * The browser's history, to which changes are written a while late, and before anything else happens
 * to the history. Each needs the browser's own process, which costs more than a key or a click may wait
 * for. Changes of one step, as typing makes them, are written together: browsers refuse too many.
 * WebKit throws from 100 within 10 s on, Chromium drops them. Nobody presses the browser's Back as soon
 * as that after something else; who does goes back one step too many.
 *
 * @param page the window; tests pass another
 */
export function createPacedHistory(page: Window = window): RouterHistory {
  return createBrowserHistory({ window: paceWindow(page) });
}

/** What `createBrowserHistory` uses of a window, with a history that takes its time. */
function paceWindow(page: Window) {
  type Change = Parameters<History['replaceState']>;
  let change: { readonly verb: 'pushState' | 'replaceState'; readonly args: Change } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = () => {
    const taken = change;
    change = undefined;
    clearTimeout(timer);
    timer = undefined;
    return taken;
  };
  const write = () => {
    const taken = take();
    if (taken !== undefined) page.history[taken.verb](...taken.args);
  };
  const writeLater = (next: NonNullable<typeof change>) => {
    change = next;
    timer ??= setTimeout(write, LAG_MS);
  };
  // The reader went to another step: what was to change is the one that was left.
  page.addEventListener('popstate', take);
  page.addEventListener('pagehide', write);
  return {
    history: {
      get state(): unknown {
        write();
        return page.history.state;
      },
      get length() {
        write();
        return page.history.length;
      },
      pushState: (...args: Change) => {
        write();
        writeLater({ verb: 'pushState', args });
      },
      replaceState: (...args: Change) => writeLater({ verb: change?.verb ?? 'replaceState', args }),
      back: () => {
        write();
        page.history.back();
      },
      forward: () => {
        write();
        page.history.forward();
      },
      go: (steps: number) => {
        write();
        page.history.go(steps);
      },
    },
    document: page.document,
    location: page.location,
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  };
}

import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router';

/** How long the address may lag behind what is typed, in ms. */
const LAG_MS = 120;

/**
 * The browser's history, in which changes of one step, as typing makes them, are written together: a
 * while after the first, and before anything else happens to the history. Each costs more than a key
 * may wait for, and browsers refuse too many: WebKit throws from 100 within 10 s on, Chromium drops them.
 *
 * @param page the window; tests pass another
 */
export function createPacedHistory(page: Window = window): RouterHistory {
  return createBrowserHistory({ window: paceWindow(page) });
}

/** What `createBrowserHistory` uses of a window, with a `replaceState` that takes its time. */
function paceWindow(page: Window) {
  type Change = Parameters<History['replaceState']>;
  let change: Change | undefined;
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
    if (taken !== undefined) page.history.replaceState(...taken);
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
        return page.history.length;
      },
      pushState: (...args: Change) => {
        write();
        page.history.pushState(...args);
      },
      replaceState: (...args: Change) => {
        change = args;
        timer ??= setTimeout(write, LAG_MS);
      },
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

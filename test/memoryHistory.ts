import type { AddressWindow } from '../src/state/address.ts';

interface Entry {
  readonly state: unknown;
  readonly url: URL;
}

/** A browser's history in memory, which goes back and forth at once. */
export function createMemoryHistory(address: string) {
  let entries: readonly Entry[] = [{ state: null, url: new URL(address, 'http://localhost') }];
  let place = 0;
  const listeners = { popstate: new Set<() => void>(), pagehide: new Set<() => void>() };
  const current = () => entries[place] as Entry;
  const tell = (kind: 'popstate' | 'pagehide') => {
    for (const listener of listeners[kind]) listener();
  };
  const go = (steps: number) => {
    if (entries[place + steps] === undefined) return;
    place += steps;
    tell('popstate');
  };
  const makeEntry = (state: unknown, address: string | URL | null | undefined): Entry => ({
    state: structuredClone(state),
    url: address ? new URL(address, current().url) : current().url,
  });
  const history: AddressWindow['history'] = {
    get state(): unknown {
      return current().state;
    },
    pushState: (state, _, address) => {
      entries = [...entries.slice(0, place + 1), makeEntry(state, address)];
      place++;
    },
    replaceState: (state, _, address) => {
      entries = entries.with(place, makeEntry(state, address));
    },
    back: () => go(-1),
    forward: () => go(1),
  };
  const window: AddressWindow = {
    history,
    get location() {
      return current().url;
    },
    addEventListener: (kind, listener) => listeners[kind].add(listener),
  };
  return {
    /** What the addresses of the page use. */
    window,
    back: history.back,
    forward: history.forward,
    /** Goes to an address as a hash that is typed by hand does. */
    visit: (address: string) => {
      history.pushState(null, '', address);
      tell('popstate');
    },
    /** Tells that the document is about to go. */
    hide: () => tell('pagehide'),
    /** The document goes, and this history is all that is left of it. */
    unload: () => {
      tell('pagehide');
      for (const kind of Object.values(listeners)) kind.clear();
    },
    /** Path, search part and hash of the current entry. */
    read: () => {
      const { pathname, search, hash } = current().url;
      return pathname + search + hash;
    },
    /** How many entries lie before the current one, and how many there are. */
    readPlace: () => ({ place, entries: entries.length }),
  };
}
